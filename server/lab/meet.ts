import 'server-only'
import { z } from 'zod'
import { labKeys } from '@/server/platform/redis-keys'
import { labRedis } from './lab-redis'
import { meetScript } from './meet-script'
import { rolloutPlanSchema, type RolloutPlan } from './rollout-plan'
import { thisReplica, type KnownReplica } from './this-replica'

/** A process that was not heard of for so long is gone. Several beats, as one that is busy is late. */
const goneAfterMs = 4_000

export type Meeting = {
  /** By name, the youngest of a name first. */
  replicas: KnownReplica[]
  isListenedTo: boolean
  rollout: RolloutPlan | null
}

const replicaSchema = z.object({
  id: z.string(),
  name: z.string(),
  pid: z.number(),
  startedAt: z.string(),
  deployment: z.string(),
  state: z.enum(['starting', 'ready', 'leaving']),
})
const answerSchema = z.tuple([z.array(z.string()), z.number(), z.string().nullable()])

/**
 * Says that this replica lives, and learns who else does.
 * @param isPresent false only to look
 * @throws Error when Redis is away
 */
export async function meet({ isPresent }: { isPresent: boolean }): Promise<Meeting> {
  const me = thisReplica()
  const { replicas: all, listening, rollout } = labKeys
  const said = [isPresent ? me.id : '', JSON.stringify(me), String(goneAfterMs)]
  const answer: unknown = await labRedis().eval(meetScript, 3, all, listening, rollout, ...said)
  const [alive, listeners, plan] = answerSchema.parse(answer)
  const replicas = alive.map((json) => replicaSchema.parse(JSON.parse(json)))
  return {
    replicas: replicas.toSorted((a, b) => byName(a, b) || b.startedAt.localeCompare(a.startedAt)),
    isListenedTo: listeners > 0,
    rollout: plan === null ? null : rolloutPlanSchema.parse(JSON.parse(plan)),
  }
}

function byName(a: KnownReplica, b: KnownReplica): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}

/** Takes a process off the list that is gone for sure. */
export async function strikeOff(id: string): Promise<void> {
  await labRedis().hdel(labKeys.replicas, id)
}
