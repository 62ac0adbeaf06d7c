import 'server-only'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { aboutId } from '@/server/platform/about-id'
import { checkSession, type SessionRefusal } from './check-session'
import { sessionClaimsSchema } from './session-claims'
import { maxTokenBytes } from './signed-token'
import { verifySession } from './verify-session'

/** What a session token says of itself, and what the shop says of it. */
export type InspectedToken = {
  /** Null where it cannot be read. */
  header: object | null
  claims: object | null
  signaturePresent: boolean
  bytes: number
  limitBytes: number
  /** What checking the signature and the claims took this replica. */
  microseconds: number
  verdict: 'good' | SessionRefusal['code']
  /** By which the lab tells of the end of this sign-in, or of all of the account. */
  about: { signIn: string; account: string } | null
}

/** Looks at a token and has it checked as any request's would be. It changes nothing. */
export async function inspectToken(token: string): Promise<InspectedToken> {
  const startedAt = performance.now()
  await verifySession(token)
  const microseconds = Math.round((performance.now() - startedAt) * 1000)
  const checked = await checkSession(token, 'recent')
  const claims = readable(() => decodeJwt(token))
  const known = sessionClaimsSchema.safeParse(claims).data
  return {
    header: readable(() => decodeProtectedHeader(token)),
    claims,
    signaturePresent: (token.split('.')[2] ?? '') !== '',
    bytes: Buffer.byteLength(token),
    limitBytes: maxTokenBytes,
    microseconds,
    verdict: checked.ok ? 'good' : checked.code,
    about: known ? { signIn: aboutId(known.sid), account: aboutId(known.sub) } : null,
  }
}

function readable(decode: () => object): object | null {
  try {
    return decode()
  } catch {
    return null
  }
}
