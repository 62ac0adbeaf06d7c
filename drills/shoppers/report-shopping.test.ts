import { expect, test } from 'vitest'
import { reportShopping } from './report-shopping'
import type { ShoppingResult } from './shopping-plan'
import type { StockTaking } from './take-stock'

const seen: ShoppingResult = {
  visits: 3,
  requests: 1234,
  failures: [],
  orders: [{ number: 'GF-1', totalCents: 500 }],
  orderAttempts: 1,
  surprises: [],
  answeredBy: { S2: 600, S10: 34, S1: 600 },
  p50Ms: 12.4,
  p99Ms: 99,
  slowestMs: 1200,
}
const stock: StockTaking = {
  ordersFound: 1,
  ordersInDatabase: 1,
  duplicates: 0,
  unsettled: 0,
  stockBefore: 100,
  sold: 3,
  stockLeft: 97,
}
const failure = { what: 'order', outcome: 'status 502', requestId: 'abc12345', at: '2026-11-21T12:00:00.000Z' }

test('says the figures, and that nothing is broken', () => {
  const { text, broken } = reportShopping(seen, stock, 7)
  expect(broken).toEqual([])
  expect(text).toMatch(/requests sent +1,234\n/)
  expect(text).toMatch(/retried by the proxy +7\n/)
  expect(text).toMatch(/stock gone, by the shelves +3\n/)
  expect(text).toMatch(/answers +S1 600, S2 600, S10 34/)
})

test.each<[string, Partial<ShoppingResult>, Partial<StockTaking>]>([
  ['1 requests failed', { failures: [failure] }, {}],
  ['1 times a cart', { surprises: ['2 × A expected, nothing found'] }, {}],
  ['nobody ordered', { orders: [] }, { ordersFound: 0 }],
  ['fewer than two replicas', { answeredBy: { S1: 9 } }, {}],
  ['1 orders are lost', {}, { ordersFound: 0 }],
  ['1 carts were ordered twice', { orderAttempts: 2 }, { ordersInDatabase: 2, duplicates: 1 }],
  ['more orders than anybody sent', {}, { ordersInDatabase: 2 }],
  ['1 orders were left unsettled', {}, { unsettled: 1 }],
  ['the stock that is gone', {}, { stockLeft: 96 }],
  ['the stock that is gone', {}, { stockLeft: 98 }],
])('finds that "%s"', (sentence, seenChange, stockChange) => {
  const { broken } = reportShopping({ ...seen, ...seenChange }, { ...stock, ...stockChange }, 0)
  expect(broken).toHaveLength(1)
  expect(broken[0]).toContain(sentence)
})

test('lists what failed by its request id, but not thousands of it', () => {
  const failures = Array.from({ length: 30 }, () => failure)
  const { text } = reportShopping({ ...seen, failures }, stock, undefined)
  expect(text).toContain('! 2026-11-21T12:00:00.000Z order: status 502 (abc12345)')
  expect(text).toContain('! and 10 more')
  expect(text.split('\n').filter((line) => line.includes('abc12345'))).toHaveLength(20)
})
