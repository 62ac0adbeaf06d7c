import { PgBoss } from 'pg-boss'
import { jobQueues } from '../../prisma/job-queues'
import { waitUntil } from '../cluster/wait-until'

const longestIndexBuildMs = 10 * 60_000

/**
 * Brings the tables of the jobs, which are pg-boss' own, and the queues and when they are filled up to this release.
 * Replicas never do that. What this release does not have any more stays: the former one may still use it.
 */
export async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'migrate',
    max: 1,
    connectionTimeoutMillis: 5_000,
    supervise: false,
    schedule: false,
  })
  // What goes wrong in the background goes wrong below too; unheard, it would end the process without a word.
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const [name, { cron, ...queue }] of Object.entries(jobQueues)) {
      const { policy: _, ...changeable } = queue
      await boss.createQueue(name, queue)
      await boss.updateQueue(name, changeable)
      if (cron) await boss.schedule(name, cron)
    }
    // An update of pg-boss leaves large indexes to be built afterwards, and only a process like this one builds them.
    if (!(await waitUntil(() => hasItsIndexes(boss), { withinMs: longestIndexBuildMs, everyMs: 500 }))) {
      throw new Error('the indexes of pg-boss are not built yet; run the migration again')
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function hasItsIndexes(boss: PgBoss): Promise<boolean> {
  const builds = await boss.getBamStatus()
  return builds.every(({ status }) => status === 'completed')
}
