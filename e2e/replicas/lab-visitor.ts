import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect } from '../fixtures'
import { listReplicas } from './cluster-control'

export type LabReplica = { name: string; pid: number; startedAt: string; deployment: string; state: string }
export type Visitor = { headers: { Authorization: string }; name: string }

export const order = {
  shippingAddress: { name: 'Finn', line1: 'Main 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: '4242424242424242' },
}

/** Makes an account of the lab and signs in to it, as the page's walk does. */
export async function newVisitor(request: APIRequestContext): Promise<Visitor> {
  const made = await request.post('/api/lab/accounts')
  expect(made.status()).toBe(201)
  const { email, password, name } = await made.json()
  const { token } = await (await request.post('/api/token', { data: { email, password } })).json()
  return { headers: { Authorization: `Bearer ${token}` }, name }
}

async function readyReplicas(request: APIRequestContext): Promise<LabReplica[]> {
  const response = await request.get('/api/lab/replicas')
  if (!response.ok()) return []
  const { replicas } = (await response.json()) as { replicas: LabReplica[] }
  return replicas.filter(({ state }) => state === 'ready')
}

/** Waits until all that the launcher keeps are ready, and says which these are; refuses to go on with fewer than two. */
export async function labReplicas(request: APIRequestContext): Promise<LabReplica[]> {
  const pids = (all: { pid: number }[]) => all.map(({ pid }) => pid)
  await expect(async () => {
    const [kept, ready] = [await listReplicas(), await readyReplicas(request)]
    expect(kept.length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
    expect(kept.map((replica) => replica.ready)).not.toContain(false)
    expect(pids(ready)).toEqual(pids(kept))
  }).toPass({ timeout: 60_000 })
  return readyReplicas(request)
}

/** Waits until these processes are gone, and as many are ready as before. */
export async function expectAllBack(request: APIRequestContext, before: LabReplica[], gone: string[]): Promise<void> {
  const now = async () => {
    const ready = await readyReplicas(request)
    return {
      names: ready.map(({ name }) => name),
      gone: ready.filter(({ startedAt }) => gone.includes(startedAt)),
    }
  }
  await expect.poll(now, { timeout: 60_000 }).toEqual({ names: before.map(({ name }) => name), gone: [] })
}

export async function fingerprint(request: APIRequestContext, { headers }: Visitor) {
  const response = await request.get('/api/lab/fingerprint', { headers })
  expect(response.status()).toBe(200)
  return (await response.json()) as { sha256: string; covered: string[]; cartLines: number; orders: number }
}

/** Asks again and again, in the background. @returns what stops it and tells of every answer */
export function keepAsking(ask: () => Promise<APIResponse>) {
  const answers: { status: number; replica: string }[] = []
  let isOver = false
  const done = (async () => {
    while (!isOver) {
      const response = await ask()
      answers.push({ status: response.status(), replica: response.headers()['x-replica'] ?? '' })
    }
  })()
  return {
    async stop() {
      isOver = true
      await done
      return answers
    },
  }
}
