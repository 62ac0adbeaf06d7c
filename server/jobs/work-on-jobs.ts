import 'server-only'
import type { PgBoss } from 'pg-boss'
import { env } from '@/server/platform/env'
import { log } from '@/server/platform/log'
import type { jobWorkers } from './job-workers'

/**
 * From now on this replica takes jobs of these kinds, one at a time of each. Each job goes to one replica; one that fails,
 * or whose replica dies, goes to another later, or to the same. The job's row keeps who did it and what came of it.
 * @param jobs a started queue
 */
export async function workOnJobs(jobs: PgBoss, workers: Partial<typeof jobWorkers>): Promise<void> {
  for (const [name, { pollSeconds, work }] of Object.entries(workers)) {
    const worker = await jobs.work<unknown>(name, { pollingIntervalSeconds: pollSeconds }, async ([job]) => {
      if (!job) return undefined
      try {
        const result = await work(job)
        return { replica: env().REPLICA_NAME, result }
      } catch (error) {
        const err = error instanceof Error ? error.message : error
        log().warn({ job: name, id: job.id, err }, 'job failed; it is tried again')
        throw error
      } finally {
        // Where one job was there may be more: the poll is for those that come after a pause.
        jobs.notifyWorker(worker)
      }
    })
  }
}
