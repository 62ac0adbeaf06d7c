import 'server-only'
import { env } from './env'
import { keyRing } from './key-ring'

/** Ends a replica whose configuration is wrong: now and in one line, and not with the first request that needs it. */
export function requireConfiguration(): void {
  try {
    env()
    keyRing()
  } catch (error) {
    // Not through the log, which needs the configuration.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
