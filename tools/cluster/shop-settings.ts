import { parseRedisUrl } from '../../cache-handlers/parse-redis-url.js'
import { UsageError } from '../usage-error'

/** What a person can set about the local cluster, from the environment and the command line. */
export type ShopSettings = {
  port: number
  replicas: number
  detach: boolean
  /** Absent: the embedded Postgres. */
  databaseUrl?: string
  /** Absent: a Redis of the cluster's own. */
  redisUrl?: string
  publicUrl: string
}

const defaultPort = 8080
const defaultReplicas = 3
const maxReplicas = 20

/**
 * @param args such as ["--replicas", "5", "--detach"]
 * @throws UsageError with one line that names what is wrong and an example
 */
export function parseShopSettings(args: string[], env: Record<string, string | undefined>): ShopSettings {
  const port = wholeNumber('PORT', env['PORT'] ?? String(defaultPort), 1, 65_535)
  const { replicas, detach } = parseArguments(args)
  const databaseUrl = url(
    'DATABASE_URL',
    env['DATABASE_URL'],
    /^postgres(ql)?:$/,
    'postgres://user:secret@localhost/shop',
  )
  const redisUrl = redisAddress(env['REDIS_URL'])
  const publicUrl = url('PUBLIC_URL', env['PUBLIC_URL'], /^https?:$/, 'https://goldfish.example')
  return {
    port,
    replicas,
    detach,
    ...(databaseUrl && { databaseUrl }),
    ...(redisUrl && { redisUrl }),
    publicUrl: publicUrl ? new URL(publicUrl).origin : `http://localhost:${port}`,
  }
}

/** One server, a Sentinel group or a Cluster. */
function redisAddress(text: string | undefined): string | undefined {
  if (!text) return undefined
  try {
    parseRedisUrl(text)
    return text
  } catch (error) {
    const wrong = error instanceof Error ? error.message : String(error)
    throw new UsageError(`REDIS_URL: ${wrong}; for example REDIS_URL=redis://localhost:6379`)
  }
}

function parseArguments(args: string[]): { replicas: number; detach: boolean } {
  let replicas = defaultReplicas
  let detach = false
  const rest = args.flatMap((arg) => arg.split('='))
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--detach') detach = true
    else if (word === '--replicas') replicas = wholeNumber('--replicas', rest.shift() ?? '', 1, maxReplicas)
    else throw new UsageError(`Unknown option ${word}. There are --replicas N and --detach: npm run shop -- --detach`)
  }
  return { replicas, detach }
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw new UsageError(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
}

function url(name: string, text: string | undefined, protocol: RegExp, example: string): string | undefined {
  if (!text) return undefined
  if (URL.canParse(text) && protocol.test(new URL(text).protocol)) return text
  throw new UsageError(`${name} is not a URL of the right kind; for example ${name}=${example}`)
}
