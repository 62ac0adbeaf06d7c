import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { demonstrationSecrets } from '@/lib/demonstration'
import type { DataFolder } from '../cluster/data-folder'
import type { Lifetime } from '../cluster/lifetime'
import { Ports } from '../cluster/ports'
import { step } from '../cluster/step'
import { root } from '../root'
import { ComposeStack } from './compose-stack'
import { runDocker } from './run-docker'

/** The shop in containers of its own, beside whatever other shop this machine has. */
export type TestStack = {
  stack: ComposeStack
  baseUrl: string
  databaseUrl: string
  redisUrl: string
  /** What the replicas sign with, for tokens that a test cannot wait for. */
  authKeysFile: string
  /** nginx' own, written along from its container. */
  accessLog: string
}

const project = 'goldfish-test'
const files = ['compose.yaml', 'deploy/docker/compose.test.yaml']
/** Two releases of the same sources, so that one can replace the other. */
export const images = { current: 'goldfish:test-current', next: 'goldfish:test-next' }

/** Builds the image and brings the whole stack up, from nothing. It is taken down with its data at the end of the lifetime. */
export async function startTestStack(folder: DataFolder, lifetime: Lifetime): Promise<TestStack> {
  const ports = new Ports(folder)
  const [port, postgresPort, redisPort] = [
    await ports.get('proxy'),
    await ports.get('postgres'),
    await ports.get('redis'),
  ]
  const env = {
    GOLDFISH_IMAGE: images.current,
    PORT: String(port),
    TEST_POSTGRES_PORT: String(postgresPort),
    TEST_REDIS_PORT: String(redisPort),
    // What somebody has in .env for a shop of their own is not for this one.
    ...{ COMPOSE_PROFILES: '', GOLDFISH_DEMO: '1', GOLDFISH_SECRETS: '', PUBLIC_URL: '', REPLICAS: '3' },
  }
  const stack = new ComposeStack(project, files, env, lifetime.signal)
  await step('Building the image', () => buildImage(images.current, 'test-current', lifetime))
  const takeDown = new ComposeStack(project, files, env)
  const remove = () => takeDown.compose('down', '--volumes', '--remove-orphans', '--timeout', '5')
  // Of a run that was killed.
  await remove()
  lifetime.atEnd(async () => {
    await step('Taking the containers down', remove)
    await runDocker(['image', 'rm', '--force', ...Object.values(images)])
  })
  await step('Starting the containers', () => stack.compose('up', '--detach', '--wait', '--no-build'))
  const accessLog = join(folder.logs, 'access.log')
  await writeLogAlong(stack, accessLog, lifetime)
  return {
    stack,
    baseUrl: `http://localhost:${port}`,
    databaseUrl: `postgres://goldfish:${demonstrationSecrets.databasePassword}@127.0.0.1:${postgresPort}/goldfish`,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    authKeysFile: join(root, 'deploy/docker/demo-secrets/auth-keys'),
    accessLog,
  }
}

/** @param release names it in the image, and in all that browsers load */
export async function buildImage(image: string, release: string, lifetime: Lifetime): Promise<void> {
  await runDocker(['build', '--tag', image, '--build-arg', `DEPLOYMENT_ID=${release}`, root], {}, lifetime.signal)
}

async function writeLogAlong(stack: ComposeStack, file: string, lifetime: Lifetime): Promise<void> {
  const log = openSync(file, 'w')
  const args = ['logs', '--follow', await stack.container('proxy')]
  const follower = spawn('docker', args, { stdio: ['ignore', log, 'ignore'] })
  if (follower.pid) lifetime.watchdog.watch(follower.pid, 'SIGTERM')
  lifetime.atEnd(() => void follower.kill())
}
