import 'server-only'
import type { Calls } from './request-context'

/** Puts a call that ends now on a request's bill. @param startedAt by the clock of performance.now() */
export function noteCall(bill: Calls, startedAt: number): void {
  bill.calls += 1
  bill.milliseconds += performance.now() - startedAt
}
