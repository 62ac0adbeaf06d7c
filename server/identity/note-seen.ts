import 'server-only'
import { db } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import type { SessionClaims } from './session-claims'

const writeEveryMs = 15_000

/** Sign-ins seen since the last write, and when the token ends that was seen of each (seconds since 1970). */
type Seen = Map<string, number>

// On globalThis, because `next dev` loads this module anew with every edit.
const holder = globalThis as typeof globalThis & { goldfishSeen?: Seen }

/**
 * Notes that a sign-in is in use. It is written down later, with all others of the same while, and a replica that dies
 * takes the last seconds with it: "last seen" is for people to read and nothing is decided by it.
 */
export function noteSeen({ sid, exp }: Pick<SessionClaims, 'sid' | 'exp'>): void {
  if (!holder.goldfishSeen) {
    holder.goldfishSeen = new Map()
    setTimeout(() => {
      writeSeen().catch((error: unknown) => {
        log().warn({ err: error instanceof Error ? error.message : error }, 'who was seen is not written down')
      })
    }, writeEveryMs).unref()
  }
  holder.goldfishSeen.set(sid, exp)
}

/** Writes down who was seen; each sign-in once a minute at most, whichever replicas have seen it. */
export async function writeSeen(): Promise<void> {
  const seen = [...(holder.goldfishSeen ?? [])]
  delete holder.goldfishSeen
  if (seen.length === 0) return
  // Rows that another replica is writing are left to it: the same is written there.
  await db().$executeRaw`
    WITH seen AS (SELECT * FROM unnest(${seen.map(([sid]) => sid)}::uuid[], ${seen.map(([, exp]) => exp)}::float8[]) AS s (id, exp)),
    due AS (
      SELECT sign_ins.id FROM sign_ins JOIN seen USING (id)
      WHERE ended_at IS NULL AND last_seen_at < now() - interval '1 minute'
      FOR UPDATE OF sign_ins SKIP LOCKED)
    UPDATE sign_ins SET last_seen_at = now(), expires_at = greatest(expires_at, to_timestamp(seen.exp))
    FROM seen JOIN due USING (id) WHERE sign_ins.id = seen.id`
}
