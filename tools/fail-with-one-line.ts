import { UsageError } from './usage-error'

/** Ends a command: a {@link UsageError} as its one line, a bug with its stack, both with exit code 1. */
export function failWithOneLine(error: unknown): never {
  console.error(error instanceof UsageError ? error.message : error)
  process.exit(1)
}
