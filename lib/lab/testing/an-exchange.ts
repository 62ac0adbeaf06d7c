import type { Exchange } from '../exchange'

let count = 0

/** A request that S1 answered well, with what the test says otherwise. */
export function anExchange(overrides: Partial<Exchange> = {}): Exchange {
  count += 1
  const none = { calls: 0, milliseconds: 0 }
  return {
    id: `request-${count}`,
    traveller: 'you',
    replica: 'S1',
    method: 'GET',
    path: '/api/cart',
    status: 200,
    milliseconds: 12,
    database: none,
    cache: none,
    tries: 1,
    isReplay: false,
    isCopy: false,
    at: 0,
    ...overrides,
  }
}
