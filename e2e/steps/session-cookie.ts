import type { BrowserContext } from '@playwright/test'
import { decodeJwt, SignJWT } from 'jose'
import { readAuthKeys } from '../../tools/cluster/auth-key-file'

const name = 'goldfish.session'

/** @returns the session's token in this browser; undefined without one */
export async function sessionToken(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find((cookie) => cookie.name === name)?.value
}

/** Puts a token into this browser, as somebody does who has a copy of it. */
export async function plantToken(context: BrowserContext, token: string, baseURL: string): Promise<void> {
  await context.addCookies([{ name, value: token, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}

/**
 * Makes the session in this browser as old as if nobody had used it for a while, or as if it had begun long ago. With the
 * cluster's own key: nobody can wait for this, and nobody else can do it.
 */
export async function ageSession(
  context: BrowserContext,
  { idleSeconds = 0, signedInAgoSeconds = 0 }: { idleSeconds?: number; signedInAgoSeconds?: number },
  baseURL: string,
): Promise<void> {
  const claims = decodeJwt(await requireToken(context))
  const [key] = readAuthKeys(process.env.AUTH_KEYS_FILE ?? '')
  const authTime = Number(claims['auth_time']) - signedInAgoSeconds
  const aged = await new SignJWT({ ...claims, auth_time: authTime })
    .setProtectedHeader({ alg: 'HS256', kid: key?.kid ?? '' })
    .setIssuedAt(Number(claims.iat) - idleSeconds)
    .setExpirationTime(Number(claims.exp) - idleSeconds)
    .sign(Buffer.from(key?.secret ?? '', 'base64url'))
  await plantToken(context, aged, baseURL)
}

async function requireToken(context: BrowserContext): Promise<string> {
  const token = await sessionToken(context)
  if (!token) throw new Error('nobody is signed in to this browser')
  return token
}
