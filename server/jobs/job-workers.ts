import 'server-only'
import type { JobName } from '@/prisma/job-queues'
import { expireCarts } from '@/server/cart/expire-carts'
import { sweepOrders } from '@/server/checkout/sweep-orders'
import { expirePasswordResets } from '@/server/identity/expire-password-resets'
import { expireSignIns } from '@/server/identity/expire-sign-ins'
import type { PasswordResetRequest } from '@/server/identity/request-password-reset'
import { expireLabAccounts } from '@/server/lab/expire-lab-accounts'
import { sendMail } from '@/server/mail/send-mail'
import { expireIdempotencyKeys } from '@/server/platform/expire-idempotency-keys'
import type { Mail } from '@/server/platform/mail'
import { mailPasswordReset } from './mail-password-reset'

type JobWorker = {
  /** How often each replica looks for such a job. */
  pollSeconds: number
  /** @param job `signal` is aborted when the replica leaves or the job has taken too long */
  work: (job: { id: string; data: unknown; signal: AbortSignal }) => Promise<unknown>
}

/** What is done for each job. When there is one, and what becomes of it when it fails, is in prisma/job-queues.ts. */
export const jobWorkers: Record<JobName, JobWorker> = {
  'sweep-orders': { pollSeconds: 20, work: ({ signal }) => sweepOrders(signal) },
  'expire-carts': { pollSeconds: 60, work: ({ signal }) => expireCarts(signal) },
  'expire-idempotency-keys': { pollSeconds: 60, work: ({ signal }) => expireIdempotencyKeys(signal) },
  'expire-password-resets': { pollSeconds: 60, work: () => expirePasswordResets() },
  'expire-sign-ins': { pollSeconds: 60, work: ({ signal }) => expireSignIns(signal) },
  'expire-lab-accounts': { pollSeconds: 60, work: ({ signal }) => expireLabAccounts(signal) },
  // Nobody but enqueueMail sends to this queue.
  'send-mail': { pollSeconds: 5, work: ({ id, data }) => sendMail(id, data as Mail) },
  // Nor anybody but requestPasswordReset to this one.
  'send-password-reset': {
    pollSeconds: 5,
    work: ({ id, data }) => mailPasswordReset(id, data as PasswordResetRequest),
  },
}
