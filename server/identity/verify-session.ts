import 'server-only'
import { sessionClaimsSchema, type SessionClaims } from './session-claims'
import { verifyToken, type TokenRefusal } from './signed-token'

/** @returns the claims of a valid session token, or why it is refused. Needs the key ring alone: no database, no Redis. */
export async function verifySession(
  token: string,
): Promise<{ ok: true; claims: SessionClaims } | { ok: false; reason: TokenRefusal }> {
  const verified = await verifyToken('goldfish:session', token)
  if (!verified.ok) return verified
  const claims = sessionClaimsSchema.safeParse(verified.claims)
  return claims.success ? { ok: true, claims: claims.data } : { ok: false, reason: 'token_invalid' }
}
