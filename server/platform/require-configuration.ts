import 'server-only'
import { env } from './env'

/** Ends a replica whose configuration is wrong: now and in one line, and not with the first request that needs it. */
export function requireConfiguration(): void {
  try {
    env()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
