import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'
import { dataFolder } from './data-folder'
import type { Message } from './tell'

/**
 * Starts `npm run shop` again as a process of its own that outlives this one, shows what it says, and waits.
 * @returns the exit code: 0 when it is ready, 1 when it failed
 */
export async function detach(args: string[]): Promise<number> {
  const log = openSync(join(dataFolder('shop').logs, 'launcher.log'), 'a')
  const child = spawn(process.execPath, [...process.execArgv, join(root, 'tools/shop.ts'), ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const { pid } = child
  // Until it is ready, who stops waiting does not want it any more.
  const giveUp = () => pid && child.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, giveUp)
  return new Promise((resolve) => {
    child.on('message', (message: Message) => {
      if ('line' in message) return console.log(message.line)
      if ('failure' in message) return console.error(message.failure)
      child.disconnect()
      child.unref()
      resolve(0)
    })
    child.once('error', () => resolve(1))
    child.once('exit', () => resolve(1))
  })
}
