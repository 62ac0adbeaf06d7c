import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { tsxArguments } from '@/tools/cluster/tsx-arguments'
import type { ShoppingPlan, ShoppingResult } from './shopping-plan'

export type Shoppers = {
  /** Resolves when the plan's time is over and the last visit has ended. */
  result: Promise<ShoppingResult>
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
  const result = new Promise<ShoppingResult>((resolve, reject) => {
    // The child sends nothing but its result.
    child.once('message', (message) => resolve(message as ShoppingResult))
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`The shoppers' process ended (${signal ?? code}).`)))
  })
  // Who awaits it hears of it; when nobody does yet, it must not end the whole drill.
  result.catch(() => {})
  child.send(plan)
  return { result, stop: () => void (child.connected && child.send('stop')) }
}
