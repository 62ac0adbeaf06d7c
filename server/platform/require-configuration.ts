import 'server-only'
import { demonstrationMisuse } from '@/lib/demonstration'
import { env } from './env'
import { keyRing } from './key-ring'

/** Ends a replica whose configuration is wrong: now and in one line, and not with the first request that needs it. */
export function requireConfiguration(): void {
  try {
    const { GOLDFISH_DEMO, PUBLIC_URL: publicUrl, DATABASE_URL: databaseUrl } = env()
    const authSecrets = keyRing().map(({ secret }) => secret)
    const misuse = demonstrationMisuse({
      isDemonstration: GOLDFISH_DEMO === '1',
      publicUrl,
      authSecrets,
      databaseUrl,
    })
    if (misuse) throw new Error(misuse)
  } catch (error) {
    // Not through the log, which needs the configuration.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
