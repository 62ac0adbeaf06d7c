import type { Queue } from 'pg-boss'

export type JobName =
  | 'sweep-orders'
  | 'expire-carts'
  | 'expire-idempotency-keys'
  | 'expire-lab-accounts'
  | 'expire-password-resets'
  | 'expire-sign-ins'
  | 'send-mail'
  | 'send-password-reset'

type JobQueue = Omit<Queue, 'name'> & {
  /** When a job is put into it, in UTC; without it, jobs are only sent by the code. */
  cron?: string
}

/** Of these there is never more than one, waiting or being done: what one leaves undone the next one does. */
const housekeeping: JobQueue = {
  policy: 'exclusive',
  expireInSeconds: 120,
  retryLimit: 2,
  retryDelay: 30,
  retentionSeconds: 3_600,
  deleteAfterSeconds: 3_600,
}

/**
 * What replicas do besides answering, as the migration job writes it down in the database. A replica that dies in the
 * middle of a job leaves it to another one once `expireInSeconds` have passed, so every job can be done twice.
 */
export const jobQueues: Record<JobName, JobQueue> = {
  'sweep-orders': { ...housekeeping, cron: '* * * * *' },
  'expire-carts': { ...housekeeping, cron: '20 3 * * *' },
  'expire-idempotency-keys': { ...housekeeping, cron: '5 * * * *' },
  'expire-password-resets': { ...housekeeping, cron: '35 * * * *' },
  'expire-sign-ins': { ...housekeeping, cron: '40 3 * * *' },
  'expire-lab-accounts': { ...housekeeping, cron: '50 * * * *' },
  // Tried again after half a minute, then after twice as long each time up to an hour, for about half a day.
  // Forgotten after a day, because it holds addresses.
  'send-mail': {
    policy: 'standard',
    expireInSeconds: 60,
    retryLimit: 20,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 3_600,
    retentionSeconds: 24 * 3_600,
    deleteAfterSeconds: 24 * 3_600,
  },
  // Somebody waits for it: tried again every quarter of a minute for some minutes, and not when it would be a surprise.
  'send-password-reset': {
    policy: 'standard',
    expireInSeconds: 60,
    retryLimit: 20,
    retryDelay: 15,
    retentionSeconds: 1_800,
    deleteAfterSeconds: 1_800,
  },
}
