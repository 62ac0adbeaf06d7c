/** What the load generator is asked to do. */
export type LoadPlan = {
  /** Of the server, on 127.0.0.1. */
  port: number
  /** "{n}" in it becomes 00001, 00002 and so on, going on in the next plan for this server and path: never one twice. */
  path: string
  headers: Record<string, string>
  connections: number
  seconds: number
  /** How many requests begin in each second, whatever happens to them. Absent: a connection asks again once answered. */
  ratePerSecond?: number
  /** Ends earlier when so many have begun. */
  mostRequests?: number
}

/** What came of it. */
export type LoadResult = {
  /** With status 200 and whole. */
  answered: number
  /** How often, by what went wrong: "status 503", "ECONNRESET", "timeout". */
  errors: Record<string, number>
  /** From the first request to the last answer. */
  seconds: number
  p50Ms: number
  p99Ms: number
  /** Of all bodies together, as they came over the wire. */
  bodyBytes: number
  /** How often, by what the proxy's X-Cache said. */
  proxyCache: Record<string, number>
  /** How many cores the load generator itself kept busy, of which it can use one. */
  generatorCores: number
}
