import 'server-only'
import { z } from 'zod'
import { parseRedisUrl } from '@/cache-handlers/parse-redis-url.js'

const minKeyBytes = 32

/** Without padding: people write both. */
const byteLength = (base64url: string) => Math.floor((base64url.replace(/=+$/, '').length * 3) / 4)

const keyRing = z
  .string()
  .transform((text) =>
    text.split(',').map((entry) => {
      const [kid = '', secret = '', ...rest] = entry.trim().split(':')
      return { kid, secret, wellFormed: rest.length === 0 }
    }),
  )
  .refine(
    (keys) => keys.every((key) => key.wellFormed && /^[\w.-]{1,32}$/.test(key.kid) && /^[\w+/=-]+$/.test(key.secret)),
    'is not a list of kid:secret pairs',
  )
  .refine(
    (keys) => keys.every((key) => byteLength(key.secret) >= minKeyBytes),
    `has a secret of under ${minKeyBytes} bytes`,
  )
  .refine((keys) => new Set(keys.map((key) => key.kid)).size === keys.length, 'names a kid twice')

/** One server, a Sentinel group or a Cluster: see cache-handlers/parse-redis-url.js. */
function checkRedisUrl(text: string, context: z.RefinementCtx): void {
  try {
    parseRedisUrl(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `: ${error instanceof Error ? error.message : String(error)}` })
  }
}

export const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL' }),
  REDIS_URL: z.string().superRefine(checkRedisUrl),
  AUTH_KEYS: keyRing,
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).transform((url) => new URL(url).origin),
  /** The name of the release. */
  DEPLOYMENT_ID: z.string().default('default'),
  REPLICA_NAME: z.string().min(1).default('S1'),
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(100).default(8),
  SESSION_IDLE_SECONDS: z.coerce
    .number()
    .int()
    .min(5)
    .default(30 * 60),
  SESSION_MAX_SECONDS: z.coerce
    .number()
    .int()
    .min(5)
    .default(30 * 24 * 3600),
  /** Where Prometheus reads this replica's figures; nowhere without it. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HOSTNAME: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

const examples: Partial<Record<string, string>> = {
  DATABASE_URL: 'postgres://goldfish:secret@localhost:5432/goldfish',
  REDIS_URL: 'redis://localhost:6379',
  AUTH_KEYS: '2026-11:<32 random bytes as base64url>   (make them with: openssl rand -base64 32)',
  PUBLIC_URL: 'https://goldfish.example',
}

export type Env = z.output<typeof envSchema>

/**
 * @param variables usually process.env
 * @throws Error whose message has one line for each wrong variable: its name, what is wrong, an example
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = envSchema.safeParse(variables)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const wrong = variables[name] === undefined ? 'is not set' : sayWrong(issue)
    const example = examples[name]
    return `${name} ${wrong}${example ? `; for example ${name}=${example}` : ''}`
  })
  throw new Error(`The configuration is wrong:\n  ${lines.join('\n  ')}`)
}

/** zod's own words speak of its inner types. */
function sayWrong({ code, message }: z.core.$ZodIssue): string {
  return code === 'invalid_type' ? 'is not a number' : message
}
