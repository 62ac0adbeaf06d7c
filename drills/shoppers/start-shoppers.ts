import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { tsxArguments } from '@/tools/cluster/tsx-arguments'
import type { ShoppingPlan, ShoppingResult } from './shopping-plan'

export type Shoppers = {
  /** Resolves when the plan's time is over, or they were stopped, and the last visit has ended. */
  result: Promise<ShoppingResult>
  /** Rejects when their process ends before that; never resolves. */
  failure: Promise<never>
  /** Nobody comes any more. */
  stop: () => void
}

/** Lets virtual shoppers loose on a shop, from a process of their own. */
export function startShoppers(plan: ShoppingPlan, lifetime: Lifetime): Shoppers {
  const file = fileURLToPath(new URL('shoppers.ts', import.meta.url))
  const child = fork(file, { execArgv: tsxArguments, stdio: 'inherit' })
  if (child.pid) lifetime.watchdog.watch(child.pid, 'SIGTERM')
  const end = () => void child.kill('SIGTERM')
  lifetime.signal.addEventListener('abort', end)
  lifetime.atEnd(end)
  const failure = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`The shoppers' process ended (${signal ?? code}).`)))
  })
  // It ends after its work too, when nobody waits any more.
  failure.catch(() => {})
  // The child sends nothing but its result.
  const result = new Promise<ShoppingResult>((resolve) => child.once('message', (it) => resolve(it as ShoppingResult)))
  child.send(plan)
  return { result: Promise.race([result, failure]), failure, stop: () => void (child.connected && child.send('stop')) }
}
