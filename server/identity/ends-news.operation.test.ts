import { afterEach, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { aboutId } from '@/server/platform/about-id'
import { db } from '@/server/platform/db'
import { hearLabNews, type LabNews } from '@/server/platform/lab-news'
import { beginSignIn } from './begin-sign-in'
import { endSignIn } from './end-sign-in'
import { knownEnds, readEndsAgain } from './known-ends'
import { signOutEverywhere } from './sign-out-everywhere'
import { verifySession } from './verify-session'

// What a process knows hangs on globalThis, so another process is another value there.
const holder = globalThis as typeof globalThis & { goldfishEnds?: unknown }
const heard: LabNews[] = []

afterEach(() => {
  hearLabNews(undefined)
  heard.length = 0
  holder.goldfishEnds = undefined
})

async function signIn() {
  const { user } = await createUser(db())
  const { id, email, name, role, sessionVersion } = user
  const session = await beginSignIn({ id, email, name, role, sessionVersion }, { via: 'password', userAgent: 'test' })
  const verified = await verifySession(session?.token ?? '')
  if (!verified.ok) throw new Error('the sign-in is refused')
  return verified.claims
}

const heardOf = (id: string) => heard.filter((news) => news.kind === 'learned' && news.about === aboutId(id))

it('a process tells once that a sign-in has ended, and how long ago, when somebody listens', async () => {
  const one = await signIn()
  await knownEnds()
  hearLabNews((news) => heard.push(news))
  await signOutEverywhere(one.sub, {})
  await vi.waitUntil(() => heardOf(one.sid).length > 0, { timeout: 5_000 })
  const [news] = heardOf(one.sid)
  expect(news?.milliseconds).toBeLessThan(5_000)
  expect(heardOf(one.sub)).toHaveLength(1)
  readEndsAgain()
  await knownEnds()
  expect(heardOf(one.sid)).toHaveLength(1)
  expect(JSON.stringify(heard)).not.toMatch(new RegExp(`${one.sid}|${one.sub}|${one.email}`))
})

it('one that has just started tells of what ended just now, and not of all that it reads', async () => {
  const [lately, long] = [await signIn(), await signIn()]
  await endSignIn(lately.sub, lately.sid, 'signed_out')
  await endSignIn(long.sub, long.sid, 'signed_out')
  await db().$executeRaw`UPDATE sign_ins SET ended_at = now() - interval '1 minute' WHERE id = ${long.sid}::uuid`
  holder.goldfishEnds = undefined
  hearLabNews((news) => heard.push(news))
  await knownEnds()
  expect(heardOf(lately.sid)).toHaveLength(1)
  expect(heardOf(long.sid)).toEqual([])
})
