import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { claimFolder, releaseFolder } from './cluster/shop-state'
import { findUnconfined } from './docker/confinement'
import { containerDrills } from './docker/drills'
import { findCareless } from './docker/refusals'
import { requireDocker } from './docker/require-docker'
import { shopDuring } from './docker/shop-during'
import { images, startTestStack, type TestStack } from './docker/test-stack'
import { mostBytes, weighImage } from './docker/weigh-image'
import { findChromium } from './testing/chromium'
import { sumLines } from './testing/tally'
import { runPlaywright, runVitest } from './testing/test-run'
import { UsageError } from './usage-error'

type Part = (shop: TestStack, lifetime: Lifetime) => Promise<boolean>

/**
 * `npm run test:docker [-- files|weight|confinement|refusals|journeys|scale|kill|stop|release|redis|postgres …]`: the compose
 * files on a real docker engine, under people who shop. Behind `journeys` may come a part of a file's name: `journeys checkout`.
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

function parts(words: string[]): [name: string, part: Part][] {
  const filters: string[] = []
  const all = new Map<string, Part>([
    ['files', files],
    ['weight', weight],
    ['confinement', confinement],
    ['refusals', refusals],
    ['journeys', (shop, lifetime) => journeys(shop, lifetime, filters)],
    ...Object.entries(containerDrills).map(([name, drill]): [string, Part] => [
      name,
      (shop, lifetime) => {
        console.log(`People shop while this happens: ${drill.title}.`)
        return shopDuring(drill, shop, lifetime)
      },
    ]),
  ])
  filters.push(...words.filter((word) => !all.has(word)))
  if (filters.length > 0 && !words.includes('journeys'))
    throw new UsageError(`There is no part ${filters.join(' ')}. There are: ${[...all.keys()].join(', ')}`)
  return [...all].filter(([name]) => words.length === 0 || words.includes(name))
}

/** Of npm test, those that need docker's command. There they are skipped where it is missing. */
async function files(_: TestStack, lifetime: Lifetime): Promise<boolean> {
  const run = { folder: dataFolder('docker'), lifetime, filters: ['tools/docker/compose-'] }
  const { passed, failed, skipped } = await runVitest('unit', {}, run)
  return passed > 0 && failed + skipped === 0
}

async function weight({ stack }: TestStack): Promise<boolean> {
  const bytes = await weighImage(stack, images.current)
  console.log(`The image adds ${(bytes / 1e6).toFixed(1)} MB to its base; ${mostBytes / 1e6} MB are allowed.`)
  return bytes > 0 && bytes < mostBytes
}

async function confinement({ stack }: TestStack): Promise<boolean> {
  const trouble = await findUnconfined(stack)
  console.log(trouble.length === 0 ? 'Every container is confined as compose.yaml says.' : trouble.join('\n'))
  return trouble.length === 0
}

async function refusals({ stack }: TestStack): Promise<boolean> {
  const careless = await findCareless(stack)
  console.log(
    careless.length === 0 ? 'Nothing starts for others with secrets that everybody knows.' : careless.join('\n'),
  )
  return careless.length === 0
}

/** What some journeys need: a mail catcher, and providers that people sign in with, which containers could not reach on this machine. */
const needsLocalCluster = String.raw`@catcher|@providers|oauth\.spec`

/** Those of npm test, but for those that need what only the local cluster has, or talk to single replicas. */
async function journeys(
  { baseUrl, databaseUrl, redisUrl, authKeysFile }: TestStack,
  lifetime: Lifetime,
  filters: string[],
): Promise<boolean> {
  const env = {
    BASE_URL: baseUrl,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    AUTH_KEYS_FILE: authKeysFile,
    CHROMIUM_PATH: await findChromium(lifetime),
  }
  const run = { folder: dataFolder('docker'), lifetime, filters, without: needsLocalCluster }
  const tally = await runPlaywright(['phone', 'desktop'], env, run)
  console.log(sumLines(tally))
  return tally.passed > 0 && tally.failed === 0
}

await runInLifetime(testDocker)
