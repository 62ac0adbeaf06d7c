import { waitUntil } from '../cluster/wait-until'
import { UsageError } from '../usage-error'
import type { ComposeStack, Replica } from './compose-stack'

const healthyWithinMs = 120_000
/** The proxy asks for names once a second. */
const knownWithinMs = 20_000

/**
 * Replaces the replicas by those of an image, one at a time and while people shop: the successor starts, is ready and has been
 * sent a request before its predecessor is told to leave. The way back is the same with the former image.
 * @param stack knows the new image as GOLDFISH_IMAGE
 * @param say tells a person what happens
 * @throws UsageError when a new replica does not get ready. It is taken away, and the former ones serve on.
 */
export async function rollOut(stack: ComposeStack, say: (line: string) => void): Promise<void> {
  const former = (await stack.replicas()).filter((replica) => replica.isRunning)
  if (former.length === 0)
    throw new UsageError('There is no replica to be replaced. Start with: docker compose up --wait')
  // Additive, so that the former release works on. The files that browsers will ask for are there first, too.
  const prepared = await stack.compose('run', '--rm', '--no-deps', '-T', 'prepare')
  for (const line of prepared.trim().split('\n')) say(line)
  for (const replica of former) {
    const successor = await startOneMore(stack)
    say(`${successor.name} is there, ${replica.name} leaves.`)
    // It says "not ready", serves what it has, and ends: within its stop_grace_period, or it is killed.
    await stack.docker('stop', replica.id)
    await stack.docker('rm', replica.id)
  }
}

async function startOneMore(stack: ComposeStack): Promise<Replica> {
  const before = await stack.replicas()
  const count = before.length + 1
  await stack.compose('up', '--detach', '--no-deps', '--no-build', '--no-recreate', '--scale', `app=${count}`, 'app')
  const known = new Set(before.map((replica) => replica.id))
  const find = async () => (await stack.replicas()).find((replica) => !known.has(replica.id))
  const started = await find()
  if (!started) throw new UsageError('docker compose started no replica more.')
  const isHealthy = async () => (await find())?.isHealthy ?? false
  const isThere =
    (await waitUntil(isHealthy, { withinMs: healthyWithinMs, everyMs: 500 })) &&
    (await waitUntil(() => isAsked(stack, started.name), { withinMs: knownWithinMs, everyMs: 100 }))
  if (isThere) return started
  const log = await stack.compose('logs', '--no-log-prefix', '--tail', '10', '--index', started.name.slice(1), 'app')
  await stack.docker('rm', '--force', started.id)
  throw new UsageError(
    `${started.name} did not get ready and was taken away; the former replicas serve on. Its log:\n${log.trim()}`,
  )
}

/** Whether the proxy knows the replica: it goes round, so sooner or later it sends it one of our requests. */
async function isAsked(stack: ComposeStack, name: string): Promise<boolean> {
  const url = 'http://127.0.0.1:8080/api/health/live'
  const head = await stack.compose(
    'exec',
    '-T',
    'proxy',
    'curl',
    '--silent',
    '--output',
    '/dev/null',
    '--dump-header',
    '-',
    url,
  )
  return /^x-replica: *(\S+)/im.exec(head)?.[1] === name
}
