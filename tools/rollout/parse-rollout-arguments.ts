import { parseArgs } from 'node:util'
import { UsageError } from '../usage-error'

/** Which release is to run: of the sources as they are, the same once more, the one before, or the one of this name. */
export type WantedRelease =
  { kind: 'sources' } | { kind: 'same' } | { kind: 'former' } | { kind: 'named'; name: string }

/**
 * @param args such as [] or ["--to", "1f0c…"]
 * @throws UsageError with one line that names what is wrong and what there is
 */
export function parseRolloutArguments(args: string[]): WantedRelease {
  const { restart, back, to } = parse(args)
  if ([restart, back, to].filter((value) => value !== undefined).length > 1) throw wrong('Choose one.')
  if (restart) return { kind: 'same' }
  if (back) return { kind: 'former' }
  if (to === undefined) return { kind: 'sources' }
  if (!/^[0-9a-f]+$/.test(to)) throw wrong(`"${to}" is not the name of a release, such as 3f9a0c2e11d47b58.`)
  return { kind: 'named', name: to }
}

function parse(args: string[]) {
  try {
    const options = { restart: { type: 'boolean' }, back: { type: 'boolean' }, to: { type: 'string' } } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

function wrong(what: string): UsageError {
  return new UsageError(`${what} There are --restart, --back and --to <release>: npm run rollout -- --back`)
}
