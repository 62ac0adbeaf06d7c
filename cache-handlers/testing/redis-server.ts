import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { onTestFinished, vi } from 'vitest'

export interface RedisServer {
  readonly url: string
  readonly port: number
  /** For what the test itself asks of the server. */
  readonly client: Redis
  readonly freeze: () => void
  readonly thaw: () => void
  /** Ends it as a power cut would: nothing is written. */
  readonly kill: () => Promise<void>
  /** Starts it again at the same port, with what its last snapshot holds. */
  readonly start: () => Promise<void>
}

/**
 * Starts a server of its own for a test, or for a file when it is told how to end, which nothing but this test touches.
 * @param settings further options of redis-server, such as `--cluster-enabled yes`
 */
export async function startRedis(
  settings: readonly string[] = [],
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<RedisServer> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'cache-handlers-'))
  const configuration = join(folder, 'redis.conf')
  const basic = [
    `port ${port}`,
    'bind 127.0.0.1',
    'save ""',
    `dir ${folder}`,
    'protected-mode no',
    'repl-diskless-sync-delay 0',
  ]
  await writeFile(configuration, [...basic, ...settings].join('\n'))
  const arguments_ = settings.some((line) => line.startsWith('sentinel'))
    ? [configuration, '--sentinel']
    : [configuration]
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, lazyConnect: true })
  client.on('error', () => undefined)
  let child: ChildProcess | undefined

  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  const start = async () => {
    child = await spawnFirst(['redis-server', 'valkey-server'], arguments_)
    await vi.waitFor(() => client.ping(), { timeout: 5_000, interval: 20 })
  }
  atEnd(async () => {
    client.disconnect()
    await kill()
    await rm(folder, { recursive: true })
  })
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    client,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    kill,
    start,
  }
}

async function spawnFirst([program = '', ...others]: readonly string[], arguments_: string[]): Promise<ChildProcess> {
  const child = spawn(program, arguments_, { stdio: 'ignore' })
  try {
    await once(child, 'spawn')
    return child
  } catch (error) {
    if (others.length > 0) return await spawnFirst(others, arguments_)
    throw new Error('These tests need redis-server or valkey-server on the PATH.', { cause: error })
  }
}

/** Also free is the port 10,000 above, where the nodes of a cluster talk to each other. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000)
  return (await isFree(port)) && (await isFree(port + 10_000)) ? port : await freePort()
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return true
  } catch {
    return false
  }
}
