import 'server-only'
import { log } from '@/server/platform/log'
import { labKeys } from '@/server/platform/redis-keys'
import { leave, stopBeating } from './beat'
import { labCommandSchema, type Deed } from './lab-command'
import { labRedis } from './lab-redis'
import { beListenedTo } from './tell-news'
import { thisReplica } from './this-replica'

/** So that a replica which was asked to crash by a request of its own can still answer it. */
const lastBreathMs = 100
const frozenUntil = Symbol.for('next-cache.frozen-until')

/** Does what another replica, or this one, was asked for, after it said that it heard it. @param message from the channel */
export async function obey(message: string): Promise<void> {
  const { id, to, deed } = labCommandSchema.parse(JSON.parse(message))
  const me = thisReplica()
  if (to !== undefined && to !== me.id) return
  if (deed.kind !== 'listen') {
    if (deed.kind === 'crash') await stopBeating()
    log().warn({ deed: deed.kind }, 'the lab tells this replica what to do')
    await labRedis()
      .publish(labKeys.replies, JSON.stringify({ id, name: me.name }))
      .catch(() => undefined)
  }
  does[deed.kind](deed)
}

const does: Record<Deed['kind'], (deed: Deed) => void> = {
  crash: () => void setTimeout(die, lastBreathMs),
  drain: leave,
  // See cache-handlers/freezable.js, which lives in bundles that cannot import this file.
  freeze: (deed) => {
    if (deed.kind === 'freeze') Reflect.set(globalThis, frozenUntil, performance.now() + deed.seconds * 1000)
  },
  listen: () => beListenedTo(true),
}

/** Without cleaning up anything: that is what is to be shown. */
function die(): void {
  process.kill(process.pid, 'SIGKILL')
  // Still here: as process 1 of a container nobody inside it can be killed. Then it ends by a fault.
  process.abort()
}
