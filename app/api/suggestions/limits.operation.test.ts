import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { askRedis } from '@/server/platform/redis'
import { GET } from './route'

vi.hoisted(() => {
  process.env.RATE_LIMIT_SUGGESTIONS = '3/600'
})
// Here there is no Next that would keep what is read.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }))

const ask = async (requestId: string, address = '192.0.2.1', query = 'mok') =>
  GET(
    new NextRequest(`http://localhost/api/suggestions?query=${query}`, {
      headers: { 'x-request-id': requestId, 'x-real-ip': address },
    }),
    { params: Promise.resolve({}) },
  )

beforeEach(async () => {
  await vi.waitUntil(async () => (await askRedis((client) => client.ping())) === 'PONG')
  await askRedis((client) => client.flushdb())
})

it('suggestions are counted by address, and say nothing of it in what is kept for all', async () => {
  for (let n = 0; n < 3; n++) {
    const response = await ask(`r${n}`)
    expect(response.status).toBe(200)
    expect([...response.headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([])
  }
  const refused = await ask('r3')
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ code: 'rate_limited' })
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(refused.headers.get('cache-control')).toContain('no-store')
  expect((await ask('r4', '192.0.2.2')).status).toBe(200)
})

it('a question that makes no sense costs nothing', async () => {
  for (let n = 0; n < 5; n++) expect((await ask(`w${n}`, '192.0.2.3', 'a')).status).toBe(422)
  expect((await ask('w9', '192.0.2.3')).status).toBe(200)
})
