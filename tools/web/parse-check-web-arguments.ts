import { parseArgs } from 'node:util'
import { UsageError } from '../usage-error'

/**
 * @param args such as [] or ["--runs", "1"]
 * @throws UsageError with one line that names what is wrong and what there is
 */
export function parseCheckWebArguments(args: string[]): { runs: number } {
  const runs = parse(args).runs ?? '3'
  if (!/^[1-9]$/.test(runs)) throw wrong(`"${runs}" is no number from 1 to 9.`)
  return { runs: Number(runs) }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { runs: { type: 'string' } } }).values
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

function wrong(what: string): UsageError {
  return new UsageError(`${what} There is --runs, loads of each page: npm run check:web -- --runs 1`)
}
