import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'
import { db } from '@/server/platform/db'
import { POST } from './accounts/route'

vi.hoisted(() => {
  process.env.LAB = '1'
})

async function make(id: string) {
  const headers = { 'x-request-id': id, 'x-real-ip': '192.0.2.9' }
  const request = new NextRequest('http://shop.test/api/lab/accounts', { method: 'POST', headers })
  const response = await POST(request, { params: Promise.resolve({}) })
  expect(response.status).toBe(201)
  return (await response.json()) as { email: string; password: string; name: string }
}

it('a request that the proxy sends to another replica as well makes one account, and it is the same', async () => {
  const id = randomUUID()
  const [first, second] = await Promise.all([make(id), make(id)])
  expect(second).toEqual(first)
  const accounts = await db().user.findMany({ where: { email: first.email } })
  expect(accounts).toHaveLength(1)
  const endsInHours = (Number(accounts[0]?.labEndsAt) - Date.now()) / 3_600_000
  expect(endsInHours).toBeGreaterThan(23.9)
  expect(endsInHours).toBeLessThan(24.1)
  expect((await make(randomUUID())).email).not.toBe(first.email)
})

it('says nothing of how it is made: the id of the request opens nothing', async () => {
  const id = randomUUID()
  const { email, password } = await make(id)
  expect(`${email}${password}`).not.toContain(id.slice(0, 8))
  expect(password).toMatch(/^[\w-]{24}$/)
})
