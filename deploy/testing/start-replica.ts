import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { waitUntil } from '@/tools/cluster/wait-until'
import { layOutRelease } from './lay-out-release'

/** A process that runs deploy/replica/start.mjs beside deploy/testing/server.mjs. */
export type TestReplica = {
  port: number
  get: (path: string) => Promise<Response>
  /** Sends these bytes on a connection of its own. @returns all that came back until the other side closed, and what has come so far */
  talk: (bytes: string) => { answer: Promise<string>; heard: () => string; isOpen: () => boolean }
  signal: (name: NodeJS.Signals) => void
  /** Exit code and signal, how long after the last signal, and everything that was printed. */
  ended: Promise<{ code: number | null; signal: string | null; afterMs: number; log: string }>
  log: () => string
}

/** @returns it as soon as it listens at its port, or has ended */
export async function startReplica(env: Record<string, string> = {}): Promise<TestReplica> {
  const folder = mkdtempSync(join(tmpdir(), 'replica-'))
  layOutRelease(folder)
  const port = await freePort()
  const child = spawn(process.execPath, ['replica/start.mjs'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), ...env },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (log += piece.toString()))
  let signalledAt = performance.now()
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as string | null,
    afterMs: performance.now() - signalledAt,
    log,
  }))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  })
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  await waitUntil(async () => hasEnded || (await listensAt(port)), { withinMs: 20_000 })
  return {
    port,
    get: (path) => fetch(`http://127.0.0.1:${port}${path}`),
    talk: (bytes) => talk(port, bytes),
    signal: (name) => {
      signalledAt = performance.now()
      child.kill(name)
    },
    ended,
    log: () => log,
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // Of a server that listens on TCP it is one.
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

function listensAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => socket.destroy() && resolve(true))
    socket.once('error', () => resolve(false))
  })
}

function talk(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
  let text = ''
  socket.on('data', (piece) => (text += piece.toString()))
  socket.on('error', () => {})
  const answer = once(socket, 'close').then(() => text)
  return { answer, heard: () => text, isOpen: () => socket.readyState === 'open' }
}
