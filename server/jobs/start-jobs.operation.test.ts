import { beforeEach, expect, it, vi } from 'vitest'
import { anOrderMail } from '@/server/mail/testing/an-order-mail'
import { db } from '@/server/platform/db'
import { enqueueMail } from '@/server/platform/enqueue-mail'
import { jobQueue } from '@/server/platform/job-queue'
import { log } from '@/server/platform/log'
import { startJobs } from './start-jobs'

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM pgboss.job`
})

const flushers: (() => unknown)[] = []
Reflect.set(globalThis, '__goldfishFlushers', flushers)

const states = async () =>
  (await db().$queryRaw<{ state: string }[]>`SELECT state::text FROM pgboss.job WHERE name = 'send-mail'`).map(
    (job) => job.state,
  )

const sendMail = () => db().$transaction((tx) => enqueueMail(tx, anOrderMail()))

it('a replica does jobs as soon as the database is ready for them, and none any more when it leaves', async () => {
  await sendMail()
  const warn = vi.spyOn(log(), 'warn')
  await db().$executeRaw`ALTER SCHEMA pgboss RENAME TO not_yet_migrated`
  startJobs()
  startJobs()
  await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(1), 5_000)
  expect(warn.mock.lastCall?.[1]).toContain('jobs cannot be started')
  await db().$executeRaw`ALTER SCHEMA not_yet_migrated RENAME TO pgboss`
  await vi.waitFor(async () => expect(await states()).toEqual(['completed']), 15_000)

  expect(flushers).toHaveLength(1)
  await flushers[0]?.()
  expect(jobQueue().getWipData()).toEqual([])
  await sendMail()
  expect(await states()).toEqual(['completed', 'created'])
})
