import { parseArgs } from 'node:util'
import { UsageError } from '@/tools/usage-error'

/** What a person can choose about a drill. */
export type DrillOptions = {
  /** How long shoppers come, where the drill does not end by itself. */
  seconds: number
  visitsPerSecond: number
  /** The same seed makes the same visits. */
  seed: number
  /** A shop that runs already, and its database, in which goods and orders of the drill are left. Absent: a shop of the drill's own. */
  elsewhere?: { baseUrl: string; databaseUrl: string; accessLog?: string }
}

const example = 'npm run drill shoppers -- --seconds 30 --rate 2'

/**
 * @param args such as ["--seconds", "30", "--url", "http://localhost:8080", "--database", "postgres://…"]
 * @throws UsageError with one line that names what is wrong and an example
 */
export function parseDrillOptions(args: string[], defaults: { seconds: number }): DrillOptions {
  const { values } = parse(args)
  const { url, database, 'access-log': accessLog } = values
  if ((url === undefined) !== (database === undefined)) {
    throw new UsageError(
      'Name both or none: --url http://localhost:8080 --database postgres://user:secret@localhost/shop',
    )
  }
  if (accessLog !== undefined && url === undefined) throw new UsageError('--access-log belongs to a shop of --url.')
  return {
    seconds: number('--seconds', values.seconds, defaults.seconds, 3600),
    visitsPerSecond: number('--rate', values.rate, 2, 1000),
    seed: number('--seed', values.seed, 1, 2 ** 31),
    ...(url !== undefined &&
      database !== undefined && {
        elsewhere: {
          baseUrl: address('--url', url, /^https?:$/),
          databaseUrl: address('--database', database, /^postgres(ql)?:$/),
          ...(accessLog !== undefined && { accessLog }),
        },
      }),
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const options = { seconds: text, rate: text, seed: text, url: text, database: text, 'access-log': text }
  try {
    return parseArgs({ args, options })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} For example: ${example}`)
  }
}

function number(name: string, text: string | undefined, otherwise: number, max: number): number {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (text.trim() !== '' && value > 0 && value <= max) return value
  throw new UsageError(`${name} must be a number above 0 and up to ${max}, not "${text}". For example: ${example}`)
}

function address(name: string, text: string, protocol: RegExp): string {
  if (URL.canParse(text) && protocol.test(new URL(text).protocol)) return text
  throw new UsageError(`${name} must be a URL of the right kind, not "${text}"`)
}

/** For drills that do something to the shop themselves. @throws UsageError when it is not one of their own */
export function refuseElsewhere({ elsewhere }: DrillOptions): void {
  if (elsewhere)
    throw new UsageError('This drill harms a shop of its own alone. For one that runs: npm run drill shoppers')
}
