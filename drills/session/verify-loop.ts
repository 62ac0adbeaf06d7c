import { checkSession } from '@/server/identity/check-session'
import { verifySession } from '@/server/identity/verify-session'

// A process of its own, started by time-verification.ts: it imports the shop's own check and calls nothing else.

/** What one call takes of the processor, in microseconds. */
export type VerificationTimes = { signature: number; whole: number }

const batches = 10
const callsOfBatch = 2_000

/** @returns what one of these calls took, in microseconds of the processor */
async function timeBatch(check: () => Promise<{ ok: boolean }>): Promise<number> {
  const before = process.cpuUsage()
  for (let call = 0; call < callsOfBatch; call++) await mustBeGood(check)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / callsOfBatch
}

async function mustBeGood(check: () => Promise<{ ok: boolean }>): Promise<void> {
  if (!(await check()).ok) throw new Error('the token is refused')
}

process.on('message', (token: string) => {
  void (async () => {
    const best: VerificationTimes = { signature: Infinity, whole: Infinity }
    // In turns, and of each the best: what else the machine does only ever adds.
    for (let batch = 0; batch < batches; batch++) {
      best.signature = Math.min(best.signature, await timeBatch(() => verifySession(token)))
      best.whole = Math.min(best.whole, await timeBatch(() => checkSession(token, 'recent')))
    }
    process.send?.(best)
  })()
})
process.on('disconnect', () => process.exit())
