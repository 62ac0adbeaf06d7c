import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import { labKeys } from '@/server/platform/redis-keys'
import { labRedis } from './lab-redis'
import { meet } from './meet'
import type { RolloutPlan } from './rollout-plan'

export type RolloutFailure = { code: 'in_progress' } | { code: 'lab_unavailable' }

/** When one is given up whose replicas do not come back. */
const patienceSeconds = 600

/**
 * Has all replicas leave and come back, one by one. The plan lies in Redis, and every replica finds out for itself when it is its
 * turn: whoever was asked may die on the way.
 * @returns their names, in order
 */
export async function beginRollout(requestId: string): Promise<Result<{ replicas: string[] }, RolloutFailure>> {
  try {
    const { replicas, rollout } = await meet({ isPresent: false })
    const ready = replicas.filter(({ state }) => state === 'ready')
    const names = { replicas: ready.map(({ name }) => name) }
    const plan: RolloutPlan = { former: ready.map(({ id }) => id), requestId }
    const { rollout: key } = labKeys
    const isBegun = await labRedis().set(key, JSON.stringify(plan), 'EX', patienceSeconds, 'NX')
    if (isBegun || rollout?.requestId === requestId) return ok(names)
    return fail({ code: 'in_progress' })
  } catch {
    return fail({ code: 'lab_unavailable' })
  }
}
