import { spawn } from 'node:child_process'
import { root } from '../root'
import type { Lifetime } from './lifetime'

/** Runs a command before the eyes of whoever started us. @returns its exit code */
export async function runToEnd(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  lifetime: Lifetime,
): Promise<number> {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  if (child.pid) lifetime.watchdog.watch(child.pid, 'SIGTERM')
  lifetime.signal.addEventListener('abort', () => child.kill('SIGTERM'))
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  if (child.pid) lifetime.watchdog.forget(child.pid)
  return code
}
