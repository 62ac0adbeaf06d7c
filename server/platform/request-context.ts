import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of the request under way. Opened by deploy/replica/request-context.mjs. */
export type RequestContext = {
  /** The proxy's id, which a resend keeps. */
  requestId: string
  /** W3C's, from the proxy: the same as the request id. */
  traceId: string | undefined
  /** One of the usual ones, or `other`. */
  method: string
  /** Such as `/products/[slug]`; never an address that somebody asked for. */
  route: string
  /** Who turned out to have sent it, and what their pseudonym in the log is made with. */
  user: { userId: string; key: string } | undefined
  /** It failed for want of a database, see server/errors/note-page-failure.ts. */
  isUnavailable?: boolean
  /** What the shared cache said, in the form of Server-Timing. */
  cacheReads: string[]
  /** What the lab shows of a request; only where there is one. */
  lab?: {
    /** The address without its query. Told to nobody but through toldPath. */
    path: string
    database: Calls
    cache: Calls
  }
}

/** How often something was asked, and how long that took altogether. */
export type Calls = { calls: number; milliseconds: number }

const holder = Symbol.for('goldfish.request')

/** @returns undefined outside of any request, and where no replica's entry runs: in `next dev`, in tests */
export function requestContext(): RequestContext | undefined {
  const storage = Reflect.get(globalThis, holder) as AsyncLocalStorage<RequestContext> | undefined
  return storage?.getStore()
}
