import 'server-only'
import { fromPrisma } from 'pg-boss'
import type { JobName } from '@/prisma/job-queues'
import { hashRequest, once } from '@/server/platform/idempotency'
import { jobQueue } from '@/server/platform/job-queue'
import { newId } from '@/server/platform/new-id'

const queue: JobName = 'send-password-reset'

/** What the job is told. No token: that is made when the letter is written, and then stands in the letter alone. */
export type PasswordResetRequest = { email: string }

/**
 * Has a letter sent to whoever has an account with this address. Whether anybody has is found out by the job, after the
 * answer: so neither what is said nor how long it takes tells strangers who has an account.
 * @param requestId the proxy's: a request that is sent again asks for no second letter
 */
export async function requestPasswordReset(requestId: string, email: string): Promise<void> {
  const asked: PasswordResetRequest = { email }
  const identity = { scope: 'password-reset-request', key: requestId, requestHash: hashRequest(asked), requestId }
  await once(identity, async (tx) => {
    await jobQueue().send(queue, asked, { id: newId(), db: fromPrisma(tx) })
    return {}
  })
}
