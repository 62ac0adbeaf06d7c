import 'server-only'
import { z } from 'zod'
import { parseRedisUrl } from '@/cache-handlers/parse-redis-url.js'
import { keyRingSchema } from './key-ring-schema'
import { poolSize } from './pool-size'
import { rateLimitSettings } from './rate-limit-settings'

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
  DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL' }).optional(),
  REDIS_URL: z.string().superRefine(checkRedisUrl),
  AUTH_KEYS: keyRingSchema.optional(),
  /** Read again while the replica runs, and then it counts; AUTH_KEYS is what it held at the start. See key-ring.ts. */
  AUTH_KEYS_FILE: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).transform((url) => new URL(url).origin),
  /** The name of the release. */
  DEPLOYMENT_ID: z.string().default('default'),
  REPLICA_NAME: z.string().min(1).default('S1'),
  /** What Postgres allows in all: its max_connections. */
  DATABASE_MAX_CONNECTIONS: z.coerce.number().int().min(1).default(100),
  /** How many replicas there may be, at the most that an autoscaler goes to; without a rollout, which doubles them. */
  REPLICAS: z.coerce.number().int().min(1).default(5),
  /** Overrides what the two above lead to; behind PgBouncer they mean nothing. */
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(100).optional(),
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
  /** How long an order may wait for its payment. Longer than the minute for which the sweep leaves it alone. */
  ORDER_EXPIRY_SECONDS: z.coerce
    .number()
    .int()
    .min(60)
    .default(15 * 60),
  /** Mails are handed to this server; without it they are not sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is not an smtp:// or smtps:// URL' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]@[^\s@]+$/, 'is not an address')
    .default('Goldfish <orders@goldfish.test>'),
  /** Signing in with Google and GitHub: each is there when its two are set. */
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  GITHUB_CLIENT_ID: z.string().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional(),
  /** Another OpenID provider in Google's place. */
  GOOGLE_ISSUER: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).default('https://accounts.google.com'),
  /** Or an Enterprise Server. */
  GITHUB_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) URL' })
    .transform((url) => new URL(url).origin)
    .default('https://github.com'),
  /** Where Prometheus reads this replica's figures; nowhere without it. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HOSTNAME: z.string().default('127.0.0.1'),
  ...rateLimitSettings,
  /** What people's pseudonyms in the log are made with. */
  LOG_HASH_KEY: z.string().min(32, 'is shorter than 32 characters').optional(),
  /** Whether this is a demonstration, whose secrets and accounts everybody knows. */
  GOLDFISH_DEMO: z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).default('0'),
  /** Whether the lab is there, where anybody may crash replicas: docs/lab.md. */
  LAB: z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).default('0'),
  /** Whether `/styleguide` shows every component in every state: docs/design-system.md. */
  STYLEGUIDE: z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).default('0'),
  /** Where the launcher of a local cluster replaces the signing key. */
  LAB_ROTATE_ENDPOINT: z.url({ protocol: /^http$/, error: 'is not an http:// URL' }).optional(),
  /** OpenTelemetry's own. What they mean is said in its specification; these decide whether there are traces at all. */
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_TRACES_EXPORTER: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Rules about several variables at once. Apart, so that the schema's shape can be read by others. */
const checkedEnvSchema = envSchema
  .refine(
    ({ AUTH_KEYS, AUTH_KEYS_FILE }) => AUTH_KEYS !== undefined || AUTH_KEYS_FILE !== undefined,
    // Also when other variables are wrong, so that one start names all of them.
    { path: ['AUTH_KEYS'], error: 'is not set', when: () => true },
  )
  .superRefine((env, context) => {
    for (const provider of ['GOOGLE', 'GITHUB'] as const) {
      const [id, secret] = [`${provider}_CLIENT_ID`, `${provider}_CLIENT_SECRET`] as const
      if ((env[id] === undefined) === (env[secret] === undefined)) continue
      const [path] = env[id] === undefined ? [secret] : [id]
      context.addIssue({ code: 'custom', path: [path], message: `: ${id} and ${secret} are set both or not at all` })
    }
  })

const examples: Partial<Record<string, string>> = {
  DATABASE_URL: 'postgres://goldfish:secret@localhost:5432/goldfish',
  DATABASE_REPLICA_URL: 'postgres://goldfish:secret@replica:5432/goldfish',
  REDIS_URL: 'redis://localhost:6379',
  AUTH_KEYS: '2026-11:<32 random bytes as base64url>   (make them with: openssl rand -base64 32)',
  PUBLIC_URL: 'https://goldfish.example',
  SMTP_URL: 'smtp://user:secret@mail.example:587',
  MAIL_FROM: 'Goldfish <orders@goldfish.example>',
}

export type Env = z.output<typeof envSchema> & {
  /** Connections of one replica. */
  DATABASE_POOL_MAX: number
}

/**
 * @param variables usually process.env
 * @throws Error whose message has one line for each wrong variable: its name, what is wrong, an example
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = checkedEnvSchema.safeParse(variables)
  if (result.success) return { ...result.data, DATABASE_POOL_MAX: sharedPoolSize(result.data) }
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0])
    const wrong = variables[name] === undefined ? 'is not set' : sayWrong(issue)
    const example = examples[name]
    return `${name} ${wrong}${example ? `; for example ${name}=${example}` : ''}`
  })
  throw new Error(`The configuration is wrong:\n  ${lines.join('\n  ')}`)
}

function sharedPoolSize(env: z.output<typeof envSchema>): number {
  const { DATABASE_POOL_MAX: chosen, DATABASE_MAX_CONNECTIONS: maxConnections, REPLICAS: replicas } = env
  const size = chosen ?? poolSize({ maxConnections, replicas })
  if (size !== null) return size
  throw new Error(
    `The configuration is wrong:\n  DATABASE_MAX_CONNECTIONS of ${maxConnections} is too few for REPLICAS=${replicas}, of which ` +
      'a rollout makes twice as many; raise max_connections, or put PgBouncer in front and set DATABASE_POOL_MAX, for example DATABASE_POOL_MAX=10',
  )
}

/** zod's own words speak of its inner types. */
function sayWrong({ code, message }: z.core.$ZodIssue): string {
  return code === 'invalid_type' ? 'is not a number' : message
}
