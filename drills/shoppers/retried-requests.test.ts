import { expect, test } from 'vitest'
import { retriedRequests } from './retried-requests'

const line = (upstream: string, path = '/') =>
  JSON.stringify({ path, status: 200, upstream, upstreamStatus: '502, 200' })

test('a request that was sent to two replicas or more was retried', () => {
  const one = '127.0.0.1:3001'
  const several = [`${one}, 127.0.0.1:3002`, `${one}, ${one}, 127.0.0.1:3002`, `${one} : 127.0.0.1:3002`]
  const lines = [one, ...several, ''].map((upstream) => line(upstream))
  expect(retriedRequests(`${lines.join('\n')}\n`)).toBe(3)
})

test('a comma elsewhere means nothing', () => {
  expect(retriedRequests(line('127.0.0.1:3001', '/a, b : c/upstream'))).toBe(0)
})
