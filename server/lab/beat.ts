import 'server-only'
import { labKeys } from '@/server/platform/redis-keys'
import { labRedis } from './lab-redis'
import { meet, strikeOff, type Meeting } from './meet'
import { turnInRollout } from './rollout-plan'
import { beListenedTo } from './tell-news'
import { isLeaving, thisReplica } from './this-replica'

const beatMs = 1_000
/** Until a signal that a process sends to itself has come. */
const signalMs = 50

// On globalThis, because Next bundles routes and instrumentation.ts apart.
const holder = globalThis as typeof globalThis & {
  goldfishLabBeat?: NodeJS.Timeout | undefined
  goldfishLabMute?: boolean
}

/** From now on the others know that this replica lives, and it knows of them. */
export function startBeating(): void {
  holder.goldfishLabBeat = setInterval(() => void beat(), beatMs).unref()
  void beat()
}

/** Leaves the list. Not to come back on it for a last beat, which would be believed for seconds. */
export function stopBeating(): Promise<void> {
  holder.goldfishLabMute = true
  clearInterval(holder.goldfishLabBeat)
  return strikeOff(thisReplica().id).catch(() => undefined)
}

/** Leaves as under SIGTERM, and lets the others know at once. */
export function leave(): void {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => void beat(), signalMs)
}

async function beat(): Promise<void> {
  if (holder.goldfishLabMute) return
  try {
    const meeting = await meet({ isPresent: true })
    beListenedTo(meeting.isListenedTo)
    await takeTurn(meeting)
  } catch {
    // Redis is away, and the lab with it. The shop's own client says so in the log.
  }
}

async function takeTurn({ rollout, replicas }: Meeting): Promise<void> {
  if (!rollout || isLeaving()) return
  const turn = turnInRollout(rollout, replicas)
  if (turn === 'done') await labRedis().del(labKeys.rollout)
  else if (turn === thisReplica().id) leave()
}
