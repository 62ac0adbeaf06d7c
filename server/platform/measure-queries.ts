import 'server-only'
import type { Pool } from 'pg'
import { noteCall } from './note-call'
import { requestContext } from './request-context'

type Ask = (...args: unknown[]) => unknown

/**
 * From now on each request knows how often it asked Postgres and how long that took: the lab shows it. What the pool asks
 * for one of its own, with a callback, is not counted a second time.
 */
export function measureQueries(pool: Pool): void {
  measure(pool)
  pool.on('connect', measure)
}

/** Overloads of pg's own that no type can follow; what goes in and comes out stays as it is. */
function measure(asked: { query: unknown }): void {
  const query = asked.query as Ask
  asked.query = (...args: unknown[]) => {
    const startedAt = performance.now()
    const answer = Reflect.apply(query, asked, args)
    const bill = answer instanceof Promise ? requestContext()?.lab?.database : undefined
    if (!bill || !(answer instanceof Promise)) return answer
    answer.then(
      () => noteCall(bill, startedAt),
      () => noteCall(bill, startedAt),
    )
    return answer
  }
}
