/** How often something was asked while a request was answered, and how long that took altogether. */
export type Calls = { calls: number; milliseconds: number }

/** Whose request it was: of the visitor's shopper, of the simulated crowd, of the twin's customer, or of anybody else. */
export type Traveller = 'you' | 'crowd' | 'twin' | 'others'

/** One request and what its answer said about the way it went. */
export type Exchange = {
  /** The proxy's id of the request. */
  id: string
  traveller: Traveller
  /** Null: no replica answered, or nobody did. */
  replica: string | null
  method: string
  path: string
  /** Null: no answer came. */
  status: number | null
  milliseconds: number
  database: Calls
  cache: Calls
  /** To how many replicas the proxy sent it, one after the other. */
  tries: number
  /** The first answer, given again: the request had been here before. */
  isReplay: boolean
  /** The proxy had a copy, at most a second old, and asked nobody. */
  isCopy: boolean
  /** Milliseconds since 1970. */
  at: number
}

/** Whether nobody could do anything with the answer. A refusal, such as 403, is an answer. */
export function hasFailed({ status }: Pick<Exchange, 'status'>): boolean {
  return status === null || status >= 500
}
