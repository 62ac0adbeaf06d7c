/** What virtual shoppers are asked to do, at any shop that can be reached by HTTP. */
export type ShoppingPlan = {
  /** Such as "http://localhost:8080". */
  baseUrl: string
  /** Who shops first. When all of them are in the middle of a visit, whoever comes next registers. */
  accounts: Account[]
  /** Who registers gets an address here. */
  emailDomain: string
  /** What they buy; with more in stock than they can. */
  goods: Good[]
  /** How many visits begin in each second on average, whatever becomes of the earlier ones. */
  visitsPerSecond: number
  /** After so long no visit begins. */
  seconds: number
  /** The same seed makes the same visits at the same moments. */
  seed: number
  /** A request that takes longer has failed. */
  deadlineMs: number
}

export type Account = { email: string; password: string }

export type Good = { slug: string; sku: string }

export type Failure = {
  /** Such as "order". */
  what: string
  /** Such as "status 502", "ECONNRESET", "deadline". */
  outcome: string
  /** By which the logs of proxy and replica know it; absent when there was no answer. */
  requestId?: string
  /** ISO 8601. */
  at: string
}

export type PlacedOrder = { number: string; totalCents: number }

/** What came of it, as far as the shoppers saw it. */
export type ShoppingResult = {
  visits: number
  requests: number
  failures: Failure[]
  /** Answered with 201, each once, however often the shopper pressed the button. */
  orders: PlacedOrder[]
  /** Orders that were sent, answered or not. */
  orderAttempts: number
  /** Sentences: a cart or an order that was not what the shopper had made it. */
  surprises: string[]
  /** How many answers each replica gave. */
  answeredBy: Record<string, number>
  p50Ms: number
  p99Ms: number
  slowestMs: number
}
