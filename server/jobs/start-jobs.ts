import 'server-only'
import { jobQueue } from '@/server/platform/job-queue'
import { log } from '@/server/platform/log'
import { jobWorkers } from './job-workers'
import { workOnJobs } from './work-on-jobs'

const startAgainMs = 5_000
const silenceMs = 60_000

const holder = globalThis as typeof globalThis & {
  // Because `next dev` may load this module anew.
  goldfishJobsStarted?: boolean
  // From deploy/replica/leave.mjs, which lives outside of the bundle.
  __goldfishFlushers?: (() => unknown)[]
}

/**
 * From now on this replica does its share of the jobs, until it leaves. It never keeps the replica from answering: while the
 * database is away, or not migrated yet, it tries again.
 */
export function startJobs(): void {
  if (holder.goldfishJobsStarted) return
  holder.goldfishJobsStarted = true
  reportErrors()
  void start()
  // Takes no new job, and gives those in hand what is left of the flusher's second.
  holder.__goldfishFlushers?.push(() => jobQueue().stop())
}

async function start(): Promise<void> {
  const jobs = jobQueue()
  try {
    await jobs.start()
    await workOnJobs(jobs, jobWorkers)
  } catch (error) {
    log().warn({ err: error instanceof Error ? error.message : error }, 'jobs cannot be started; trying again')
    // Half started, it would have two of everything after the next try.
    await jobs.stop({ graceful: false }).catch(() => undefined)
    setTimeout(() => void start(), startAgainMs).unref()
  }
}

/** At most one line a minute: while the database is away, every poll fails. */
function reportErrors(): void {
  let silentUntil = 0
  jobQueue().on('error', (error) => {
    if (Date.now() < silentUntil) return
    silentUntil = Date.now() + silenceMs
    log().warn({ err: error.message }, 'the job queue does not work as it should')
  })
  jobQueue().on('warning', ({ message }) => log().warn({ reason: message }, 'the job queue warns'))
}
