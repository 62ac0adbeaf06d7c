import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { claimFolder, releaseFolder } from './cluster/shop-state'
import { findUnconfined } from './docker/confinement'
import { containerDrills } from './docker/drills'
import { requireDocker } from './docker/require-docker'
import { shopDuring } from './docker/shop-during'
import { startTestStack, type TestStack } from './docker/test-stack'
import { findChromium } from './testing/chromium'
import { runPlaywright } from './testing/test-run'
import { UsageError } from './usage-error'

type Part = (shop: TestStack, lifetime: Lifetime) => Promise<boolean>

/**
 * `npm run test:docker [-- confinement|journeys|scale|kill|stop|release|redis|postgres …]`: the compose file on a real
 * docker engine, under people who shop.
 */
async function testDocker(lifetime: Lifetime): Promise<number> {
  const wanted = parts(process.argv.slice(2))
  requireDocker()
  const folder = dataFolder('docker')
  const running = claimFolder(folder)
  if (running)
    throw new UsageError(`The container tests of this checkout are running already (process ${running.pid}).`)
  lifetime.atEnd(() => releaseFolder(folder))
  const shop = await startTestStack(folder, lifetime)
  const failed: string[] = []
  for (const [name, run] of wanted) {
    console.log(`\n=== ${name}`)
    if (!(await run(shop, lifetime))) failed.push(name)
    lifetime.signal.throwIfAborted()
  }
  console.log(
    `\n${wanted.length - failed.length} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.join(', ')}` : ''}`,
  )
  return failed.length === 0 ? 0 : 1
}

function parts(names: string[]): [name: string, part: Part][] {
  const all = new Map<string, Part>([
    ['confinement', confinement],
    ['journeys', journeys],
    ...Object.entries(containerDrills).map(([name, drill]): [string, Part] => [
      name,
      (shop, lifetime) => {
        console.log(`People shop while this happens: ${drill.title}.`)
        return shopDuring(drill, shop, lifetime)
      },
    ]),
  ])
  const unknown = names.find((name) => !all.has(name))
  if (unknown !== undefined)
    throw new UsageError(`There is no part ${unknown}. There are: ${[...all.keys()].join(', ')}`)
  return [...all].filter(([name]) => names.length === 0 || names.includes(name))
}

async function confinement({ stack }: TestStack): Promise<boolean> {
  const trouble = await findUnconfined(stack)
  console.log(trouble.length === 0 ? 'Every container is confined as compose.yaml says.' : trouble.join('\n'))
  return trouble.length === 0
}

/** Those of npm test, without the specs that talk to single replicas, which only the local cluster lets in. */
async function journeys({ baseUrl, databaseUrl, redisUrl }: TestStack, lifetime: Lifetime): Promise<boolean> {
  const chromium = await findChromium(lifetime)
  const env = { BASE_URL: baseUrl, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, CHROMIUM_PATH: chromium }
  const run = { folder: dataFolder('docker'), lifetime, filters: [] }
  const { failed } = await runPlaywright(['phone', 'desktop'], env, run)
  return failed === 0
}

await runInLifetime(testDocker)
