import 'server-only'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import { labKeys } from '@/server/platform/redis-keys'
import { command } from './lab-command'
import { labRedis } from './lab-redis'
import { meet } from './meet'

/** Which process it was, and how many others are ready. */
export type StruckReplica = { name: string; pid: number; startedAt: string; readyLeft: number }
export type StrikeFailure = { code: 'unknown_replica' } | { code: 'lab_unavailable' }

const hearWithinMs = 2_000
/** Longer than the proxy goes on sending a request again. */
const rememberSeconds = 60
const struckSchema = z.object({ name: z.string(), pid: z.number(), startedAt: z.string(), readyLeft: z.number() })

/**
 * Makes a replica crash, or leave. Once for one request: when the one that was asked is the one that dies, the proxy sends the
 * request to the next, and its successor must not die of that.
 */
export async function strikeReplica(
  name: string,
  deed: 'crash' | 'drain',
  requestId: string,
): Promise<Result<StruckReplica, StrikeFailure>> {
  try {
    const before = await labRedis().get(labKeys.deed(requestId))
    if (before !== null) return ok(struckSchema.parse(JSON.parse(before)))
    const { replicas } = await meet({ isPresent: false })
    // While a successor starts, the one that leaves may still be there under the same name.
    const all = replicas.filter((replica) => replica.name === name)
    const victim = all.find(({ state }) => state === 'ready') ?? all[0]
    if (!victim) return fail({ code: 'unknown_replica' })
    const { id, pid, startedAt } = victim
    const readyLeft = replicas.filter((replica) => replica.state === 'ready' && replica.id !== id).length
    const struck = { name, pid, startedAt, readyLeft }
    const isFirst = await labRedis().set(labKeys.deed(requestId), JSON.stringify(struck), 'EX', rememberSeconds, 'NX')
    if (!isFirst) return ok(struck)
    const heard = await command({ kind: deed }, { to: id, expected: 1, withinMs: hearWithinMs })
    if (heard.length === 0) return fail({ code: 'lab_unavailable' })
    return ok(struck)
  } catch {
    return fail({ code: 'lab_unavailable' })
  }
}
