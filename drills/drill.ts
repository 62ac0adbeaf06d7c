import type { Lifetime } from '@/tools/cluster/lifetime'
import { UsageError } from '@/tools/usage-error'
import { drillKill } from './kill/drill-kill'
import { drillLeave } from './leave/drill-leave'
import { drillRedis } from './redis/drill-redis'
import { drillRollout } from './rollout/drill-rollout'
import { drillSession } from './session/drill-session'
import { drillShoppers } from './shoppers/drill-shoppers'

const drills = {
  kill: drillKill,
  leave: drillLeave,
  redis: drillRedis,
  rollout: drillRollout,
  session: drillSession,
  shoppers: drillShoppers,
}

/**
 * Runs the drill of this name.
 * @returns the exit code: 1 when something was not as it must be
 */
export function drill([name = '', ...args]: string[], lifetime: Lifetime): Promise<number> {
  const names = Object.keys(drills)
  if (!isName(name)) throw new UsageError(`Name a drill (there are: ${names.join(', ')}): npm run drill kill`)
  return drills[name](args, lifetime)
}

function isName(name: string): name is keyof typeof drills {
  return Object.hasOwn(drills, name)
}
