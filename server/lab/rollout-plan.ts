import 'server-only'
import { z } from 'zod'
import type { KnownReplica } from './this-replica'

/** The processes that are to be replaced, by their ids, in order. Kept in Redis until it expires or is done. */
export const rolloutPlanSchema = z.object({
  former: z.array(z.string()),
  /** Of whoever asked for it: the same request begins nothing new. */
  requestId: z.string(),
})

export type RolloutPlan = z.output<typeof rolloutPlanSchema>

/**
 * Whose turn it is to leave. Every replica works it out for itself from what all know, so nobody leads, and whoever dies in the
 * middle is missed by nobody: it comes back as one that is new.
 * @param replicas all that live
 * @returns the id; `wait` while one is on its way; `done` when none of the former is left
 */
export function turnInRollout(
  { former }: Pick<RolloutPlan, 'former'>,
  replicas: Pick<KnownReplica, 'id' | 'state'>[],
): string {
  const left = former.filter((id) => replicas.some((replica) => replica.id === id))
  if (replicas.some(({ state }) => state === 'leaving')) return 'wait'
  const ready = replicas.filter(({ state }) => state === 'ready')
  // Also at the end: a rollout is over when as many are ready as there were.
  if (ready.length < former.length) return 'wait'
  return left[0] ?? 'done'
}
