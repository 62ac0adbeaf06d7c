import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { beginSignIn } from './begin-sign-in'
import { endSignIn } from './end-sign-in'
import { listSignIns } from './list-sign-ins'
import { noteSeen, writeSeen } from './note-seen'
import { verifySession } from './verify-session'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0'

async function anAccount() {
  const { user } = await createUser(db())
  const { id, email, name, role, sessionVersion } = user
  return { id, email, name, role, sessionVersion }
}

async function signIn(account: Awaited<ReturnType<typeof anAccount>>, userAgent = firefox) {
  const session = await beginSignIn(account, { via: 'password', userAgent })
  const verified = await verifySession(session?.token ?? '')
  if (!verified.ok) throw new Error('the sign-in is refused')
  return verified.claims
}

const rowOf = (id: string) => db().signIn.findUniqueOrThrow({ where: { id } })
/** As if so many minutes had passed since it was seen. */
const lastSeen = (id: string, minutesAgo: number) =>
  db().signIn.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - minutesAgo * 60_000) } })

it('lists this place first, then the others by their last use, and only what has not ended', async () => {
  const account = await anAccount()
  const [here, long, ended, expired, recent] = await Promise.all(Array.from({ length: 5 }, () => signIn(account)))
  if (!here || !long || !ended || !expired || !recent) throw new Error('five sign-ins')
  await lastSeen(here.sid, 50)
  await lastSeen(long.sid, 40)
  await lastSeen(recent.sid, 10)
  await endSignIn(account.id, ended.sid, 'signed_out_elsewhere')
  await db().signIn.update({ where: { id: expired.sid }, data: { expiresAt: new Date(Date.now() - 300_000) } })
  await signIn(await anAccount())
  const views = await listSignIns(account.id, here.sid)
  expect(views.map(({ id }) => id)).toEqual([here.sid, recent.sid, long.sid])
  expect(views.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false])
  expect(views[1]).toMatchObject({ device: 'Firefox on Windows', kind: 'computer', via: 'password' })
})

it('keeps three hundred characters of what the browser says about itself', async () => {
  const claims = await signIn(await anAccount(), `${firefox} ${'x'.repeat(5_000)}`)
  expect((await rowOf(claims.sid)).userAgent).toHaveLength(300)
})

it('writes down who was seen, once a minute at most, in one statement for all', async () => {
  const account = await anAccount()
  const [due, young, ended] = [await signIn(account), await signIn(account), await signIn(account)]
  for (const { sid } of [due, ended]) await lastSeen(sid, 5)
  await endSignIn(account.id, ended.sid, 'signed_out')
  const before = await Promise.all([due, young, ended].map(({ sid }) => rowOf(sid)))
  for (const claims of [due, young, ended, { sid: randomUUID(), exp: 1 }]) noteSeen(claims)
  noteSeen({ ...due, exp: due.exp + 60 })
  // Two replicas at once.
  await Promise.all([writeSeen(), writeSeen()])
  const after = await Promise.all([due, young, ended].map(({ sid }) => rowOf(sid)))
  expect(after[0]?.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(after[0]?.expiresAt).toEqual(new Date((due.exp + 60) * 1000))
  expect(after.slice(1)).toEqual(before.slice(1))
  await lastSeen(due.sid, 5)
  await writeSeen()
  expect((await rowOf(due.sid)).lastSeenAt.getTime()).toBeLessThan(Date.now() - 60_000)
})
