import 'server-only'
import type { SignOutReason } from '@/lib/sign-out-reason'
import { countSessionRead } from '@/server/platform/count-session-read'
import { db } from '@/server/platform/db'
import { endReason } from './end-reason'
import type { SessionClaims } from './session-claims'

type Row = { isKnown: boolean; endedWhy: string | null; version: number }

/**
 * Asks Postgres whether a sign-in has ended.
 * @returns why; null while it goes on
 */
export async function findEnd({ sub, sid, ver }: SessionClaims): Promise<SignOutReason | null> {
  countSessionRead('postgres')
  const [row] = await db().$queryRaw<Row[]>`
    SELECT sign_ins.id IS NOT NULL AS "isKnown", ended_why AS "endedWhy", session_version AS version
    FROM users LEFT JOIN sign_ins ON sign_ins.id = ${sid}::uuid AND sign_ins.user_id = users.id
    WHERE users.id = ${sub}::uuid`
  if (row?.isKnown) return row.endedWhy === null ? null : endReason(row.endedWhy)
  // A token of a release that wrote no rows goes on until everything of its account is ended. Any other token without a
  // row is of an account that is gone.
  return row && ver === undefined && row.version === 0 ? null : 'signed_out_elsewhere'
}
