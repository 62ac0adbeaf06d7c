import 'server-only'
import { log } from '@/server/platform/log'
import { labKeys } from '@/server/platform/redis-keys'
import { startBeating, stopBeating } from './beat'
import { isLabOpen } from './is-lab-open'
import { awaitedReplies, labReplySchema } from './lab-command'
import { listen } from './lab-redis'
import { obey } from './obey'

const holder = globalThis as typeof globalThis & {
  // Because `next dev` may load this module anew.
  goldfishLabStarted?: boolean
  // From deploy/replica/leave.mjs, which lives outside of the bundle.
  __goldfishFlushers?: (() => unknown)[]
}

/** From now on this replica takes part in the lab: it is on the list, hears what it is told, and takes its turn in a rollout. */
export function startLab(): void {
  if (!isLabOpen() || holder.goldfishLabStarted) return
  holder.goldfishLabStarted = true
  log().warn('LAB=1: anybody who reaches this shop may crash its replicas')
  void listen(labKeys.commands, (message) => {
    obey(message).catch((error: unknown) => log().warn({ err: String(error) }, 'the lab was told nonsense'))
  })
  void listen(labKeys.replies, (message) => {
    const { id, name } = labReplySchema.parse(JSON.parse(message))
    awaitedReplies().get(id)?.(name)
  })
  startBeating()
  holder.__goldfishFlushers?.push(stopBeating)
}
