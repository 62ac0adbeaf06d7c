import type { ShoppingResult } from './shopping-plan'
import type { StockTaking } from './take-stock'

export type ShoppingReport = {
  /** To be printed. */
  text: string
  /** Expectations that were not met, in words: a drill with one of them has failed. */
  broken: string[]
}

const shownAtMost = 20

/**
 * Compares what the shoppers saw with what stands in the database.
 * @param retried how many requests the proxy sent a second time; undefined where its log cannot be read
 */
export function reportShopping(seen: ShoppingResult, stock: StockTaking, retried: number | undefined): ShoppingReport {
  const { failures, orders, surprises, answeredBy } = seen
  const replicas = Object.entries(answeredBy).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  const rows: [what: string, figure: string][] = [
    ['visits', count(seen.visits)],
    ['requests sent', count(seen.requests)],
    ['failed', count(failures.length)],
    ['retried by the proxy', retried === undefined ? 'unknown, without its log' : count(retried)],
    ['orders placed', count(orders.length)],
    ['orders found', count(stock.ordersFound)],
    ['duplicates', count(stock.duplicates)],
    ['orders left unsettled', count(stock.unsettled)],
    ['carts changed unexpectedly', count(surprises.length)],
    ['stock sold, by the orders', count(stock.sold)],
    ['stock gone, by the shelves', count(stock.stockBefore - stock.stockLeft)],
    ['half, 99 of 100, all answers within', [seen.p50Ms, seen.p99Ms, seen.slowestMs].map(inMs).join(', ')],
    ['answers', replicas.map(([name, answers]) => `${name} ${count(answers)}`).join(', ')],
  ]
  const table = rows.map(([what, value]) => `  ${what.padEnd(36)} ${value}`)
  const trouble = [
    ...failures.map(
      ({ what, outcome, requestId, at }) => `${at} ${what}: ${outcome} (${requestId ?? 'no request id'})`,
    ),
    ...surprises,
  ]
  if (trouble.length > shownAtMost) trouble.splice(shownAtMost, Infinity, `and ${trouble.length - shownAtMost} more`)
  return {
    text: [...table, ...trouble.map((line) => `  ! ${line}`)].join('\n'),
    broken: brokenExpectations(seen, stock),
  }
}

function brokenExpectations(seen: ShoppingResult, stock: StockTaking): string[] {
  const expectations: [holds: boolean, otherwise: string][] = [
    [seen.failures.length === 0, `${seen.failures.length} requests failed`],
    [seen.surprises.length === 0, `${seen.surprises.length} times a cart or an order was not what it was made`],
    [seen.orders.length > 0, 'nobody ordered anything, so nothing is proved'],
    [Object.keys(seen.answeredBy).length > 1, 'fewer than two replicas answered, so nothing is proved'],
    [stock.ordersFound === seen.orders.length, `${seen.orders.length - stock.ordersFound} orders are lost`],
    [stock.duplicates === 0, `${stock.duplicates} carts were ordered twice`],
    [stock.ordersInDatabase <= seen.orderAttempts, 'there are more orders than anybody sent'],
    [stock.unsettled === 0, `${stock.unsettled} orders were left unsettled`],
    [stock.stockBefore - stock.stockLeft === stock.sold, 'the stock that is gone is not what was sold'],
  ]
  return expectations.filter(([holds]) => !holds).map(([, otherwise]) => otherwise)
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function inMs(value: number): string {
  return `${value.toFixed(0)} ms`
}
