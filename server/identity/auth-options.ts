import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { ownPath } from '@/lib/own-path'
import { countSession } from '@/server/platform/count-session'
import { env } from '@/server/platform/env'
import { log } from '@/server/platform/log'
import { checkSession } from './check-session'
import { callbackCookieName, csrfCookieName, sessionCookieName } from './cookie-names'
import { sessionClaimsSchema } from './session-claims'
import { sessionCookieOptions } from './session-cookie'
import { shopperOf } from './shopper-of'
import { rememberedForSeconds, signSession, type Session } from './sign-session'

/**
 * next-auth's configuration. The token in its session cookie is ours (signed, with `kid`), so that the same
 * verification serves cookie and bearer, and next-auth does the sign-in flow around it.
 * @param secret from {@link flowSecret}; one for the whole request
 * @param signedIn the sign-in that this request has begun, see beginSignIn; null when its credentials were wrong or none came
 */
export function authOptions(secret: string, signedIn: Session | null): NextAuthOptions {
  // next-auth wants to see a user; whose the token is, it says itself.
  const asUser = signedIn && { id: 'signed in' }
  return {
    secret,
    session: { strategy: 'jwt', maxAge: env().SESSION_MAX_SECONDS + rememberedForSeconds },
    logger: {
      error: (code, details) => log().error({ code, details }, 'next-auth'),
      // It warns with every request that NEXTAUTH_URL is not set. Its only use is absolute redirects, which we make relative.
      warn: (code) => log().debug({ code }, 'next-auth'),
      debug: () => {},
    },
    pages: { signIn: '/login', error: '/login', signOut: '/account' },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      csrfToken: { name: csrfCookieName(), options: sessionCookieOptions() },
      callbackUrl: { name: callbackCookieName(), options: sessionCookieOptions() },
    },
    providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize: () => asUser })],
    jwt: {
      async encode({ token }) {
        const known = sessionClaimsSchema.safeParse(token)
        if (known.success) return (await signSession(shopperOf(known.data), known.data)).token
        if (!signedIn) throw new Error('a sign-in without a token')
        return signedIn.token
      },
      async decode({ token }) {
        const checked = token ? await checkSession(token, 'recent') : null
        return checked?.ok ? { ...checked.claims } : null
      },
    },
    events: { signOut: () => countSession('signed_out') },
    callbacks: {
      session: ({ session, token }) => ({ ...session, user: { name: token.name ?? null, email: token.email ?? null } }),
      redirect: ({ url }) => ownPath(url, '/'),
    },
  }
}
