import { expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { expireSignIns } from './expire-sign-ins'

const day = 24 * 3_600
const longest = env().SESSION_MAX_SECONDS
const idle = env().SESSION_IDLE_SECONDS

const { user } = await createUser(db())

const before = (seconds: number) => new Date(Date.now() - seconds * 1_000)

type Ages = { begunSeconds: number; expiredSeconds?: number; endedSeconds?: number }

/** A sign-in of so long ago; where nothing else is said its last token expired as soon as it could, and nobody ended it. */
async function aSignIn({ begunSeconds, expiredSeconds = begunSeconds - idle, endedSeconds }: Ages): Promise<string> {
  const id = randomUUID()
  await db().signIn.create({
    data: {
      id,
      userId: user.id,
      via: 'password',
      userAgent: '',
      createdAt: before(begunSeconds),
      expiresAt: before(expiredSeconds),
      ...(endedSeconds !== undefined && { endedAt: before(endedSeconds), endedWhy: 'signed_out' }),
    },
  })
  return id
}

async function isThere(id: string): Promise<boolean> {
  return (await db().signIn.findUnique({ where: { id } })) !== null
}

it('a sign-in goes a day after the last moment at which a token of it could be good, and not because it is idle', async () => {
  const [idling, late, outlived] = [
    await aSignIn({ begunSeconds: longest - day }),
    await aSignIn({ begunSeconds: longest + day / 2 }),
    await aSignIn({ begunSeconds: longest + day + 60 }),
  ]
  await expireSignIns()
  expect([await isThere(idling), await isThere(late), await isThere(outlived)]).toEqual([true, true, false])
})

it('one of which a token is good still, because the limit was longer once, stays until that has expired', async () => {
  const long = await aSignIn({ begunSeconds: longest * 2, expiredSeconds: -60 })
  await expireSignIns()
  expect(await isThere(long)).toBe(true)
})

it('one that was ended goes after a month, however short it was', async () => {
  const ages = { begunSeconds: 29 * day, expiredSeconds: 29 * day - idle }
  const young = await aSignIn({ ...ages, endedSeconds: 29 * day })
  const old = await aSignIn({ ...ages, endedSeconds: 31 * day })
  await expireSignIns()
  expect([await isThere(young), await isThere(old)]).toEqual([true, false])
})

it('many are deleted by two replicas at once, each once, past what somebody has in hand', async () => {
  const createdAt = before(longest * 3)
  const row = { userId: user.id, via: 'password', userAgent: '', createdAt, expiresAt: createdAt }
  const ids = Array.from({ length: 2_300 }, () => randomUUID())
  await db().signIn.createMany({ data: ids.map((id) => ({ ...row, id })) })
  const deleted = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM sign_ins WHERE id = ${ids[0]}::uuid FOR UPDATE`
    return Promise.all([expireSignIns(), expireSignIns()])
  })
  expect(deleted.reduce((sum, { outlived }) => sum + outlived, 0)).toBe(2_299)
  expect(await expireSignIns()).toEqual({ outlived: 1, ended: 0 })
  expect(await db().signIn.count({ where: { id: { in: ids } } })).toBe(0)
})

it('nothing is deleted when it is told to stop', async () => {
  const outlived = await aSignIn({ begunSeconds: longest * 2, endedSeconds: longest * 2 })
  expect(await expireSignIns(AbortSignal.abort())).toEqual({ outlived: 0, ended: 0 })
  expect(await isThere(outlived)).toBe(true)
})
