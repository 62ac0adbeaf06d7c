import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { tsxArguments } from '@/tools/cluster/tsx-arguments'
import type { VerificationTimes } from './verify-loop'

/**
 * Times the shop's check of a session by itself, without a request around it.
 * @param env of a replica: its keys, its Postgres, its Redis
 */
export async function timeVerification(
  token: string,
  env: NodeJS.ProcessEnv,
  lifetime: Lifetime,
): Promise<VerificationTimes> {
  // The condition is what lets modules be loaded that are for the server alone.
  const execArgv = ['--conditions=react-server', ...tsxArguments]
  const child = fork(fileURLToPath(new URL('verify-loop.ts', import.meta.url)), { execArgv, env, stdio: 'inherit' })
  if (child.pid) lifetime.watchdog.watch(child.pid, 'SIGTERM')
  const stop = () => void child.kill('SIGTERM')
  lifetime.signal.addEventListener('abort', stop)
  try {
    return await new Promise<VerificationTimes>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => reject(new Error(`The check of sessions ended (${signal ?? code}).`)))
      // It sends nothing but this.
      child.once('message', (message) => resolve(message as VerificationTimes))
      child.send(token)
    })
  } finally {
    lifetime.signal.removeEventListener('abort', stop)
    stop()
  }
}
