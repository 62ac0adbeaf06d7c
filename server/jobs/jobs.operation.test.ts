import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { jobQueues, type JobName } from '@/prisma/job-queues'
import { anOrderMail } from '@/server/mail/testing/an-order-mail'
import { mailServer } from '@/server/mail/testing/mail-server'
import { db } from '@/server/platform/db'
import { enqueueMail } from '@/server/platform/enqueue-mail'
import { openJobQueue } from '@/server/platform/job-queue'
import { applyMigrations } from '@/tools/database/apply-migrations'
import { workOnJobs } from './work-on-jobs'

// Nobody else works on jobs here, so what was sent by other tests is of no interest.
beforeEach(async () => {
  await db().$executeRaw`DELETE FROM pgboss.job`
})

const running: PgBoss[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
})

type Work = (job: { id: string; data: unknown; signal: AbortSignal }) => Promise<unknown>

/** A replica's share of the jobs: as in a replica, but it looks for them more often and does what the test says. */
async function aReplica(workers: Partial<Record<JobName, Work>>, pollSeconds = 0.5): Promise<PgBoss> {
  const jobs = openJobQueue()
  await jobs.start()
  running.push(jobs)
  const polled = Object.entries(workers).map(([name, work]) => [name, { pollSeconds, work }])
  await workOnJobs(jobs, Object.fromEntries(polled))
  return jobs
}

async function sendMails(count: number): Promise<void> {
  await db().$transaction(async (tx) => {
    for (let n = 0; n < count; n += 1) await enqueueMail(tx, anOrderMail())
  })
}

const statesOf = async (name: JobName) =>
  (
    await db().$queryRaw<{ state: string }[]>`
      SELECT state::text FROM pgboss.job WHERE name = ${name} ORDER BY created_on, id`
  ).map((job) => job.state)

/** Lets so much time pass that what a dead replica had in hand is taken for abandoned, and what failed is due again. */
async function letTimePass(jobs: PgBoss): Promise<void> {
  await db().$executeRaw`
    UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE state = 'active'`
  await db().$executeRaw`UPDATE pgboss.queue SET monitor_claim_on = NULL`
  // Any replica does this once a minute.
  await jobs.supervise()
  await db().$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

describe('the migration job', () => {
  it('makes the queues and says when they are filled, however often and at once it runs', async () => {
    const url = process.env.DATABASE_URL ?? ''
    await Promise.all([applyMigrations(url), applyMigrations(url)])
    const jobs = await aReplica({})
    const queues = await jobs.getQueues(Object.keys(jobQueues))
    expect(queues.map((queue) => queue.name).sort()).toEqual(Object.keys(jobQueues).sort())
    const schedules = await jobs.getSchedules()
    const wanted = Object.entries(jobQueues).flatMap(([name, { cron }]) => (cron ? [{ name, cron }] : []))
    expect(schedules.map(({ name, cron }) => ({ name, cron })).sort(byName)).toEqual(wanted.sort(byName))
  })

  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)

  it('brings a queue up to what this release says of it', async () => {
    await db().$executeRaw`UPDATE pgboss.queue SET retry_limit = 1 WHERE name = 'send-mail'`
    await applyMigrations(process.env.DATABASE_URL ?? '')
    const jobs = await aReplica({})
    expect(await jobs.getQueue('send-mail')).toMatchObject({ retryLimit: jobQueues['send-mail'].retryLimit })
  })
})

describe('a mail that is sent with a transaction', () => {
  it('waits for its commit', async () => {
    await db().$transaction(async (tx) => {
      await enqueueMail(tx, anOrderMail())
      expect(await statesOf('send-mail')).toEqual([])
    })
    expect(await statesOf('send-mail')).toEqual(['created'])
  })

  it('goes with it when it is rolled back', async () => {
    const changing = db().$transaction(async (tx) => {
      await enqueueMail(tx, anOrderMail())
      throw new Error('the replica died here')
    })
    await expect(changing).rejects.toThrow('died')
    expect(await statesOf('send-mail')).toEqual([])
  })
})

describe('many replicas', () => {
  it('do each job once, and all have their share', async () => {
    await sendMails(60)
    const done: { replica: number; id: string }[] = []
    // The first job of each waits until all three have one, so that none is done before the others have started.
    const { opened, open } = gate()
    const busy = new Set<number>()
    const work = (replica: number) => async (job: { id: string }) => {
      busy.add(replica)
      if (busy.size === 3) open()
      await opened
      done.push({ replica, id: job.id })
    }
    await Promise.all([1, 2, 3].map((replica) => aReplica({ 'send-mail': work(replica) })))
    await vi.waitFor(async () => expect(new Set(await statesOf('send-mail'))).toEqual(new Set(['completed'])), 10_000)
    expect(done).toHaveLength(60)
    expect(new Set(done.map((job) => job.id)).size).toBe(60)
    expect(new Set(done.map((job) => job.replica))).toEqual(new Set([1, 2, 3]))
  })

  it('are given a job of the clock once', async () => {
    // As if no replica had looked at the clock for a while.
    await db().$executeRaw`UPDATE pgboss.version SET cron_on = NULL`
    await Promise.all([1, 2, 3, 4].map(() => aReplica({})))
    await vi.waitFor(async () => {
      const due = await db().$queryRaw<{ key: string; count: bigint }[]>`
        SELECT singleton_key AS key, count(*) FROM pgboss.job
        WHERE name = '__pgboss__send-it' GROUP BY singleton_key, singleton_on`
      expect(due).toContainEqual({ key: 'sweep-orders__', count: 1n })
      for (const { count } of due) expect(count).toBe(1n)
    })
  })

  it('have one sweep at a time between them, and none in store', async () => {
    const { opened, open } = gate()
    let begun = 0
    const work = async () => {
      begun += 1
      await opened
    }
    const [jobs] = await Promise.all([1, 2, 3].map(() => aReplica({ 'sweep-orders': work })))
    expect(await jobs?.send('sweep-orders')).toEqual(expect.any(String))
    expect(await jobs?.send('sweep-orders')).toBeNull()
    await vi.waitFor(() => expect(begun).toBe(1))
    expect(await jobs?.send('sweep-orders')).toBeNull()
    open()
    await vi.waitFor(async () => expect(await statesOf('sweep-orders')).toEqual(['completed']))
    expect(begun).toBe(1)
  })
})

describe('a job', () => {
  it('that fails is done again, later', async () => {
    let times = 0
    const jobs = await aReplica({
      'send-mail': async () => {
        times += 1
        if (times < 3) throw new Error('the mail server is busy')
      },
    })
    await sendMails(1)
    for (const failures of [1, 2]) {
      await vi.waitFor(async () => {
        expect(times).toBe(failures)
        expect(await statesOf('send-mail')).toEqual(['retry'])
      }, 5_000)
      await letTimePass(jobs)
    }
    await vi.waitFor(async () => expect(await statesOf('send-mail')).toEqual(['completed']), 5_000)
    expect(times).toBe(3)
  })

  it('that is there when another one is done, or has failed, does not wait until the next poll', async () => {
    await sendMails(4)
    const begun: string[] = []
    const work = async ({ id }: { id: string }) => {
      begun.push(id)
      if (begun.length === 2) throw new Error('the mail server is busy')
    }
    // Longer than this test may take: what is begun is begun without a poll, but for the first.
    await aReplica({ 'send-mail': work }, 300)
    await vi.waitFor(() => expect(begun).toHaveLength(4), 10_000)
    await vi.waitFor(async () => {
      expect((await statesOf('send-mail')).toSorted()).toEqual(['completed', 'completed', 'completed', 'retry'])
    }, 5_000)
  })

  it('is finished by a replica that leaves, which then takes no other', async () => {
    const { opened, open } = gate()
    const done: string[] = []
    const jobs = await aReplica({
      'send-mail': async ({ id }) => {
        await opened
        done.push(id)
      },
    })
    await sendMails(1)
    await vi.waitFor(async () => expect(await statesOf('send-mail')).toEqual(['active']), 5_000)
    const left = jobs.stop()
    await sendMails(1)
    open()
    await left
    expect(await statesOf('send-mail')).toEqual(['completed', 'created'])
    expect(done).toHaveLength(1)
  })
})

it('what a killed replica had in hand is done by another, and the mail is known to be the same', async () => {
  const server = await mailServer()
  const begun: string[] = []
  server.answers((mail) => {
    begun.push(mail.messageId ?? '')
    // The first conversation never comes to its end.
    return begun.length === 1 ? new Promise<never>(() => {}) : 'ok'
  })
  await sendMails(1)
  const script = fileURLToPath(new URL('testing/one-replica.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    env: { ...process.env, SMTP_URL: server.url, REPLICA_NAME: `jobs-${randomUUID()}` },
    stdio: 'inherit',
  })
  await vi.waitFor(() => expect(begun).toHaveLength(1), 15_000)
  child.kill('SIGKILL')
  if (child.signalCode === null) await once(child, 'exit')
  expect(await statesOf('send-mail')).toEqual(['active'])

  vi.stubEnv('SMTP_URL', server.url)
  vi.resetModules()
  const { sendMail } = await import('@/server/mail/send-mail')
  const jobs = await aReplica({ 'send-mail': ({ id }) => sendMail(id, anOrderMail()) })
  await letTimePass(jobs)
  await vi.waitFor(async () => expect(await statesOf('send-mail')).toEqual(['completed']), 10_000)
  expect(server.mails).toHaveLength(1)
  expect(begun).toEqual([begun[0], begun[0]])
  await server.close()
})
