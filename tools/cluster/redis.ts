import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { connectRedis } from '../../cache-handlers/connect.js'
import { UsageError } from '../usage-error'
import type { DataFolder } from './data-folder'
import { KeptProgram } from './kept-program'
import type { Lifetime } from './lifetime'

/**
 * Starts a Redis for this cluster, which keeps nothing on disk: all that is in it can be rebuilt from Postgres.
 * @param command the path of redis-server or valkey-server
 * @returns its URL
 */
export async function startRedis(
  { command, folder, port }: { command: string; folder: DataFolder; port: number },
  lifetime: Lifetime,
): Promise<string> {
  const data = join(folder.path, 'redis')
  mkdirSync(data, { recursive: true })
  const url = `redis://127.0.0.1:${port}`
  await KeptProgram.start(
    {
      name: 'Redis',
      command,
      args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', data, '--save', '', '--appendonly', 'no'],
      logFile: join(folder.logs, 'redis.log'),
      stopSignal: 'SIGTERM',
      stopWithinMs: 5_000,
      isReady: async () => (await pingRedis(url)) === undefined,
      readyWithinMs: 15_000,
    },
    lifetime,
  )
  return url
}

/** @throws UsageError when nobody can connect to the Redis, Sentinel group or Cluster that REDIS_URL names */
export async function checkRedis(url: string): Promise<void> {
  const failure = await pingRedis(url)
  if (failure) throw new UsageError(`REDIS_URL: cannot connect: ${failure}`)
}

const patienceMs = 3_000

/** @returns what went wrong; undefined when it answered */
async function pingRedis(url: string): Promise<string | undefined> {
  const redis = connectRedis(url)
  let failure: string | undefined
  redis.on('error', (error: Error) => (failure = error.message))
  try {
    await once(redis, 'ready', { signal: AbortSignal.timeout(patienceMs) })
    await redis.ping()
    return undefined
  } catch (error) {
    return failure ?? (error instanceof Error ? error.message : String(error))
  } finally {
    redis.disconnect()
  }
}
