import type { APIRequestContext } from '@playwright/test'
import { createUser } from '../../prisma/factories/create-user'
import { expect, test } from '../fixtures'
import { listReplicas, replaceReplica } from './cluster-control'

/** As in deploy/replica/settings.mjs. */
const drainMs = 2_000
const drainDeadlineMs = 10_000

/** Adds one unit after the other, on connections that are kept open. @returns the answers' statuses and replicas */
async function addUntil(isOver: () => boolean, api: APIRequestContext, sku: string, headers: Record<string, string>) {
  const answers: { status: number; replica: string | undefined }[] = []
  while (!isOver()) {
    const added = await api.post('/api/cart/lines', { headers, data: { sku, quantity: 1 } })
    const seen = await api.get('/api/cart', { headers })
    for (const response of [added, seen]) {
      answers.push({ status: response.status(), replica: response.headers()['x-replica'] })
    }
    // The line may hold 99.
    const [line] = (await seen.json()).lines
    if (line.quantity > 80) await api.delete(`/api/cart/lines/${line.id}`, { headers })
  }
  return answers
}

test('replicas that are told to leave go within their deadline and lose no request', async ({
  request,
  database,
  sell,
}) => {
  const { sku } = await sell({ variants: [{ stock: 1_000 }] })
  const replicas = await listReplicas()
  expect(replicas.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  let isOver = false
  const shopping = [1, 2].map(async () => {
    const { user, password } = await createUser(database)
    const { token } = await (await request.post('/api/token', { data: { email: user.email, password } })).json()
    return addUntil(() => isOver, request, sku, { Authorization: `Bearer ${token}` })
  })
  try {
    for (const { name } of replicas) {
      const { code, tookMs } = await replaceReplica(name)
      expect(code).toBe(0)
      expect(tookMs).toBeLessThan(drainDeadlineMs)
      // Whoever goes sooner has not served on; nobody would notice, as the proxy sends again what is dropped.
      expect(tookMs).toBeGreaterThanOrEqual(drainMs)
    }
  } finally {
    isOver = true
  }
  const answers = (await Promise.all(shopping)).flat()
  expect(answers.filter(({ status }) => status !== 200 && status !== 201)).toEqual([])
  expect(answers.length).toBeGreaterThan(50)
  expect(new Set(answers.map(({ replica }) => replica)).size).toBe(replicas.length)
  const pids = new Set((await listReplicas()).map(({ pid }) => pid))
  for (const { pid } of replicas) expect(pids).not.toContain(pid)
})
