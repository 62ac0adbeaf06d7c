import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { tsxArguments } from '@/tools/cluster/tsx-arguments'
import type { LoadPlan, LoadResult } from './load-plan'

/** Runs one plan at a time. */
export type LoadGenerator = (plan: LoadPlan) => Promise<LoadResult>

/** Starts the load generator, one process for the whole lifetime: so it is as warm for the last plan as for the first. */
export function startLoadGenerator(lifetime: Lifetime): LoadGenerator {
  const file = fileURLToPath(new URL('load-generator.ts', import.meta.url))
  const child = fork(file, { execArgv: tsxArguments, stdio: 'inherit' })
  if (child.pid) lifetime.watchdog.watch(child.pid, 'SIGTERM')
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`The load generator ended (${signal ?? code}).`)))
  })
  // Who is waiting for a plan hears of it; when nobody is, it is the end of the lifetime.
  ended.catch(() => {})
  const stop = () => void child.kill('SIGTERM')
  lifetime.signal.addEventListener('abort', stop)
  lifetime.atEnd(stop)
  return (plan) => {
    const result = new Promise<LoadResult>((resolve) => {
      // The child sends nothing but results.
      child.once('message', (message) => resolve(message as LoadResult))
      child.send(plan)
    })
    return Promise.race([result, ended])
  }
}
