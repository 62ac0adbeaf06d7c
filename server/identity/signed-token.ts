import 'server-only'
import { Buffer } from 'node:buffer'
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { keyRing } from '@/server/platform/key-ring'

/** What a token is good for: a token for one audience is refused by the other. */
export type TokenAudience = 'goldfish:session' | 'goldfish:cart' | 'goldfish:device'

export type TokenRefusal =
  'token_expired' | 'token_not_yet_valid' | 'token_unknown_key' | 'token_invalid' | 'token_too_long'

const issuer = 'goldfish'
const algorithm = 'HS256'
export const maxTokenBytes = 4_096

/**
 * Signs claims with the first key of the ring.
 * @param expiresAt whole seconds are kept
 * @returns a compact JWS that any replica verifies without asking anybody
 */
export async function signToken(audience: TokenAudience, claims: JWTPayload, expiresAt: Date): Promise<string> {
  const [key] = keyRing()
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(bytesOf(key.secret))
}

export type VerifiedToken =
  | { ok: true; claims: JWTPayload; /** Whether the key that signs today signed it. */ isOfCurrentKey: boolean }
  /** @property expired what an expired token said, which was ours in every other respect */
  | { ok: false; reason: TokenRefusal; expired?: JWTPayload }

/**
 * @returns the claims of a token that one of our keys signed for this audience and that is valid now, or why it is
 * refused. Only HS256 is accepted, so neither `alg: none` nor a public key taken for a secret gets through.
 */
export async function verifyToken(audience: TokenAudience, token: string): Promise<VerifiedToken> {
  if (Buffer.byteLength(token) > maxTokenBytes) return { ok: false, reason: 'token_too_long' }
  try {
    const { payload, protectedHeader } = await jwtVerify(token, (header) => secretOf(header.kid), {
      issuer,
      audience,
      algorithms: [algorithm],
      requiredClaims: ['sub', 'exp', 'iat'],
    })
    if (isFromTheFuture(payload)) return { ok: false, reason: 'token_not_yet_valid' }
    return { ok: true, claims: payload, isOfCurrentKey: protectedHeader.kid === keyRing()[0].kid }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { ok: false, reason: 'token_expired', expired: error.payload }
    return { ok: false, reason: refusalOf(error) }
  }
}

/** Our clocks may differ by a little; a token from the future beyond that was not made by us. */
function isFromTheFuture({ iat = 0, auth_time: authTime }: JWTPayload): boolean {
  const latest = Date.now() / 1000 + 60
  return iat > latest || (typeof authTime === 'number' && authTime > latest)
}

class UnknownKeyError extends Error {}

function secretOf(kid: string | undefined): Uint8Array {
  const key = keyRing().find((candidate) => candidate.kid === kid)
  if (!key) throw new UnknownKeyError()
  return bytesOf(key.secret)
}

function bytesOf(secret: string): Uint8Array {
  return Buffer.from(secret, 'base64url')
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof UnknownKeyError) return 'token_unknown_key'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf') return 'token_not_yet_valid'
  return 'token_invalid'
}
