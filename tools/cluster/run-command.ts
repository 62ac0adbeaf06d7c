import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { root } from '../root'
import { UsageError } from '../usage-error'
import type { Lifetime } from './lifetime'
import { logSize, logTail } from './log-tail'

type Command = {
  command: string
  args: string[]
  logFile: string
  env?: NodeJS.ProcessEnv
  account?: { uid: number; gid: number }
}

/**
 * Runs a command to its end, its output into a log.
 * @throws UsageError with the end of the log when it fails
 */
export async function runCommand({ command, args, logFile, env, account }: Command, lifetime: Lifetime): Promise<void> {
  const logFrom = logSize(logFile)
  const log = openSync(logFile, 'a')
  const child = spawn(command, args, {
    cwd: root,
    ...(env && { env }),
    ...account,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const { pid } = child
  if (pid) lifetime.watchdog.watch(pid, 'SIGTERM')
  // Its whole group: `next build` works in processes of its own.
  const breakOff = () => pid && process.kill(-pid, 'SIGTERM')
  lifetime.signal.addEventListener('abort', breakOff)
  const code = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal ?? 1))
  })
  lifetime.signal.removeEventListener('abort', breakOff)
  if (pid) lifetime.watchdog.forget(pid)
  lifetime.signal.throwIfAborted()
  if (code === 0) return
  throw new UsageError(
    `${command} ${args.join(' ')} failed (${code}). The end of ${logFile}:\n${logTail(logFile, logFrom, 30)}`,
  )
}
