import { NextRequest } from 'next/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { listReplicas } from '@/server/lab/list-replicas'
import { askRedis } from '@/server/platform/redis'
import { POST as makeAccount } from './accounts/route'
import { POST as crash } from './replicas/[name]/crash/route'
import { POST as rollOut } from './rollout/route'

// Before any module reads the environment. What RATE_LIMIT_SCALE multiplies, and what not.
vi.hoisted(() => {
  process.env.LAB = '1'
  process.env.RATE_LIMIT_SCALE = '2'
  process.env.RATE_LIMIT_LAB_DEED = '2/60'
  process.env.RATE_LIMIT_LAB_ACCOUNT = '1/3600'
})

beforeEach(async () => {
  // Both the shop's connection and the lab's.
  await vi.waitUntil(async () => (await listReplicas()) !== null)
  await vi.waitUntil(async () => (await askRedis((client) => client.flushdb())) === 'OK')
})

type Handler = (request: NextRequest, context: { params: Promise<{ name: string }> }) => Promise<Response>

async function post(handler: Handler, address: string): Promise<number> {
  const request = new NextRequest('http://shop.test/api/lab', { method: 'POST', headers: { 'x-real-ip': address } })
  return (await handler(request, { params: Promise.resolve({ name: 'nobody' }) })).status
}

it('one address may do so much, whatever it does, and others still may', async () => {
  expect([await post(crash, '192.0.2.1'), await post(crash, '192.0.2.1')]).toEqual([404, 404])
  expect([await post(crash, '192.0.2.1'), await post(rollOut, '192.0.2.1')]).toEqual([429, 429])
  expect(await post(crash, '192.0.2.2')).toBe(404)
})

it('all addresses together may do five times as much, and those that are refused take nothing of it', async () => {
  for (let again = 0; again < 10; again++) await post(crash, '192.0.2.1')
  for (const last of [2, 3, 4, 5]) {
    expect([await post(crash, `192.0.2.${last}`), await post(crash, `192.0.2.${last}`)]).toEqual([404, 404])
  }
  expect(await post(crash, '192.0.2.6')).toBe(429)
})

it('accounts are limited as well', async () => {
  const made = [await post(makeAccount, '192.0.2.1'), await post(makeAccount, '192.0.2.1')]
  expect([...made, await post(makeAccount, '192.0.2.1')]).toEqual([201, 201, 429])
})
