import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import type { SignOutReason } from '@/lib/sign-out-reason'
import type { ShopperView } from '@/lib/views/shopper-view'
import { env } from '@/server/platform/env'
import type { SqlClient } from '@/server/platform/sql-client'
import { endReason } from './end-reason'
import type { EndedWhy } from './end-sign-ins'
import { hashRefreshToken } from './refresh-token'
import { openSuccessor, sealSuccessor } from './sealed-successor'

export type RefreshRefusal =
  | { code: 'refresh_token_invalid' | 'refresh_token_expired' | 'refresh_token_reused' }
  | { code: 'refresh_token_revoked'; why: SignOutReason }

/** A sign-in and all refresh tokens that came of it. */
type Family = ShopperView & {
  signInId: string
  /** Seconds since 1970. */
  beganAt: number
  sessionVersion: number
}

type Exchanged = { family: Family; refreshToken: string; refreshExpiresAt: Date }

/** For so long a used token may come again: from another replica of the same client, or because an answer was lost. */
const graceSeconds = 10
/** For so long the proxy may send a request again whose replica does not answer. */
const resendSeconds = 60

/**
 * Uses a refresh token. The lock on the sign-in puts all uses in one order, and endings of it too:
 * - its first use makes its successor; of any number of uses at once one is the first;
 * - a use in the next ten seconds, or by the same request, gets the same successor: there is never more than one token of
 *   a sign-in that was not used yet (an index sees to it), so a thief and the owner cannot both go on unseen;
 * - any later use ends the sign-in, whoever it was: one of the two has stolen it;
 * - nothing comes of a token whose sign-in has ended, or began too long ago.
 * @param use the token, what may become its successor, and the proxy's id of the request
 */
export async function exchangeRefreshToken(
  tx: SqlClient,
  use: { token: string; successor: string; requestId: string },
): Promise<Result<Exchanged, RefreshRefusal>> {
  const hash = hashRefreshToken(use.token)
  const found = await lockFamily(tx, hash)
  if (!found) return fail({ code: 'refresh_token_invalid' })
  const { endedWhy, isOver, refreshExpiresAt, ...family } = found
  if (endedWhy !== null) return fail({ code: 'refresh_token_revoked', why: endReason(endedWhy) })
  if (isOver) return fail({ code: 'refresh_token_expired' })
  const isFirstUse = await useFirst(tx, hash, use)
  if (isFirstUse) await addSuccessor(tx, { ...found, hash: hashRefreshToken(use.successor) })
  const refreshToken = isFirstUse ? use.successor : await successorAgain(tx, hash, use)
  if (refreshToken !== null) return ok({ family, refreshToken, refreshExpiresAt })
  await endFamily(tx, family.signInId)
  return fail({ code: 'refresh_token_reused' })
}

type FoundFamily = Family & { endedWhy: string | null; isOver: boolean; refreshExpiresAt: Date }

/** What is read in later statements was written before the lock was ours, or is our own. */
async function lockFamily(tx: SqlClient, hash: Uint8Array): Promise<FoundFamily | undefined> {
  // By the limit of today, as for every other token.
  const rows = await tx.$queryRaw<FoundFamily[]>`
    SELECT s.id AS "signInId", s.ended_why AS "endedWhy", floor(extract(epoch FROM s.created_at))::float8 AS "beganAt",
      s.created_at + span.max AS "refreshExpiresAt", s.created_at + span.max <= clock_timestamp() AS "isOver",
      u.id, u.email, u.name, u.role::text AS role, u.session_version AS "sessionVersion"
    FROM refresh_tokens r JOIN sign_ins s ON s.id = r.sign_in_id JOIN users u ON u.id = s.user_id,
      make_interval(secs => ${env().SESSION_MAX_SECONDS}::float8) AS span (max)
    WHERE r.hash = ${hash} FOR NO KEY UPDATE OF s`
  return rows[0]
}

async function useFirst(
  tx: SqlClient,
  hash: Uint8Array,
  { token, successor, requestId }: { token: string; successor: string; requestId: string },
): Promise<boolean> {
  const used = await tx.$executeRaw`
    UPDATE refresh_tokens
    SET used_at = clock_timestamp(), used_by = ${requestId}, successor = ${sealSuccessor(token, successor)}
    WHERE hash = ${hash} AND used_at IS NULL`
  return used > 0
}

/** With the successor the chance ends to open what older tokens have sealed: a stolen one leads nowhere from here on. */
async function addSuccessor(
  tx: SqlClient,
  { signInId, refreshExpiresAt, hash }: { signInId: string; refreshExpiresAt: Date; hash: Uint8Array },
): Promise<void> {
  await tx.$executeRaw`
    WITH seen AS (
      UPDATE sign_ins SET last_seen_at = now(), expires_at = greatest(expires_at, ${refreshExpiresAt})
      WHERE id = ${signInId}::uuid),
    forgotten AS (
      UPDATE refresh_tokens SET successor = NULL
      WHERE sign_in_id = ${signInId}::uuid AND successor IS NOT NULL
        AND used_at < clock_timestamp() - make_interval(secs => ${resendSeconds}::float8))
    INSERT INTO refresh_tokens (hash, sign_in_id) VALUES (${hash}, ${signInId}::uuid)`
}

async function successorAgain(
  tx: SqlClient,
  hash: Uint8Array,
  { token, requestId }: { token: string; requestId: string },
): Promise<string | null> {
  const [former] = await tx.$queryRaw<{ successor: Uint8Array }[]>`
    SELECT successor FROM refresh_tokens
    WHERE hash = ${hash} AND successor IS NOT NULL
      AND (used_by = ${requestId} OR used_at > clock_timestamp() - make_interval(secs => ${graceSeconds}::float8))`
  return former ? openSuccessor(token, former.successor) : null
}

async function endFamily(tx: SqlClient, signInId: string): Promise<void> {
  const why: EndedWhy = 'token_reused'
  await tx.$executeRaw`
    UPDATE sign_ins SET ended_at = clock_timestamp(), ended_why = ${why} WHERE id = ${signInId}::uuid`
}
