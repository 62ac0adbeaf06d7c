import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from './db'
import { expireIdempotencyKeys } from './expire-idempotency-keys'

const scope = `expiry:${randomUUID()}`

async function aKey({ ageHours, done = true }: { ageHours: number; done?: boolean }): Promise<string> {
  const key = randomUUID()
  await db().$executeRaw`
    INSERT INTO idempotency_keys (scope, key, request_hash, request_id, outcome, created_at)
    VALUES (${scope}, ${key}, 'hash', 'request', ${done ? '{}' : null}::json, now() - make_interval(hours => ${ageHours}))`
  return key
}

const keysLeft = async () =>
  (await db().idempotencyKey.findMany({ where: { scope }, select: { key: true } })).map(({ key }) => key)

it('a key goes after a day, and never while its work is under way', async () => {
  const [young, old, underWay] = [
    await aKey({ ageHours: 23 }),
    await aKey({ ageHours: 25 }),
    await aKey({ ageHours: 1_000, done: false }),
  ]
  await expireIdempotencyKeys()
  expect((await keysLeft()).sort()).toEqual([young, underWay].sort())
  expect(await keysLeft()).not.toContain(old)
})

it('many are deleted by two replicas at once', async () => {
  await db().$executeRaw`
    INSERT INTO idempotency_keys (scope, key, request_hash, request_id, outcome, created_at)
    SELECT ${scope}, 'many-' || n, 'hash', 'request', '{}', now() - interval '2 days' FROM generate_series(1, 2300) n`
  const deleted = await Promise.all([expireIdempotencyKeys(), expireIdempotencyKeys()])
  expect(deleted.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(2_300)
  expect((await keysLeft()).filter((key) => key.startsWith('many-'))).toEqual([])
})
