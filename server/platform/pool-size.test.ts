import { expect, it } from 'vitest'
import { poolSize } from './pool-size'

it.each([
  [100, 1, 44],
  [100, 3, 14],
  [100, 5, 8],
  [100, 15, 2],
  [100, 16, null],
  [500, 20, 11],
  [10, 1, null],
  [5, 1, null],
])('of %d connections each of %d replicas gets %s', (maxConnections, replicas, size) => {
  expect(poolSize({ maxConnections, replicas })).toBe(size)
})

it('leaves enough for everybody else, also while a rollout doubles the replicas and each of them probes', () => {
  for (let maxConnections = 1; maxConnections <= 600; maxConnections += 7) {
    for (let replicas = 1; replicas <= 60; replicas++) {
      const size = poolSize({ maxConnections, replicas })
      if (size === null) continue
      expect(size).toBeGreaterThanOrEqual(2)
      expect((size + 1) * replicas * 2 + 10).toBeLessThanOrEqual(maxConnections)
    }
  }
})
