import 'server-only'
import { parseEnv, type Env } from './parse-env'

let parsed: Env | undefined

/**
 * The configuration of this replica, read from the environment once.
 * Read on first use and not on import, because `next build` imports every route and has no configuration.
 * @throws Error with a line for each variable that is missing or wrong
 */
export function env(): Env {
  if (parsed) return parsed
  parsed = parseEnv(process.env)
  // next-auth asks here for the address to which providers send people back. What a request says it is could be anything.
  process.env.NEXTAUTH_URL = parsed.PUBLIC_URL
  return parsed
}

/** Whether `next build` runs us: it imports every route, and has no database and no configuration. */
export function isBuild(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}
