import { expect, test } from 'vitest'
import { retriedRequests } from './retried-requests'

const line = (upstream: string, uri = '/') => JSON.stringify({ uri, status: 200, upstream, upstreamStatus: '502, 200' })

test('a request that was sent to two replicas or more was retried', () => {
  const one = '127.0.0.1:3001'
  const lines = [line(one), line(`${one}, 127.0.0.1:3002`), line(`${one}, ${one}, 127.0.0.1:3002`), line('')]
  expect(retriedRequests(`${lines.join('\n')}\n`)).toBe(2)
})

test('a comma elsewhere means nothing', () => {
  expect(retriedRequests(line('127.0.0.1:3001', '/products?query=a,b&upstream=1,2'))).toBe(0)
})
