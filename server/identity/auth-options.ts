import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { ownPath } from '@/lib/own-path'
import type { ShopperView } from '@/lib/views/shopper-view'
import { countSession } from '@/server/platform/count-session'
import { env } from '@/server/platform/env'
import { log } from '@/server/platform/log'
import { callbackCookieName, csrfCookieName, sessionCookieName } from './cookie-names'
import { sessionClaimsSchema } from './session-claims'
import { sessionCookieOptions } from './session-cookie'
import { shopperOf } from './shopper-of'
import { signSession } from './sign-session'
import { verifySession } from './verify-session'

/**
 * next-auth's configuration. The token in its session cookie is ours (signed, with `kid`), so that the same
 * verification serves cookie and bearer, and next-auth does the sign-in flow around it.
 * @param secret from {@link flowSecret}; one for the whole request
 * @param signedIn whose credentials came with this request, as was found out before; null when they were wrong or none came
 */
export function authOptions(secret: string, signedIn: ShopperView | null): NextAuthOptions {
  return {
    secret,
    session: { strategy: 'jwt', maxAge: env().SESSION_IDLE_SECONDS },
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
    providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize: () => signedIn })],
    jwt: {
      async encode({ token }) {
        const known = sessionClaimsSchema.safeParse(token)
        if (known.success) return (await signSession(shopperOf(known.data), known.data)).token
        // At sign-in next-auth has put what authorize returned under `shopper`, see the jwt callback.
        const shopper = (token as { shopper?: ShopperView } | undefined)?.shopper
        if (!shopper) throw new Error('a session token without a shopper')
        return (await signSession(shopper)).token
      },
      async decode({ token }) {
        const verified = token ? await verifySession(token) : null
        return verified?.ok ? { ...verified.claims } : null
      },
    },
    events: { signOut: () => countSession('signed_out') },
    callbacks: {
      jwt: ({ token, user }) => (user ? { shopper: user } : token),
      session: ({ session, token }) => ({ ...session, user: { name: token.name ?? null, email: token.email ?? null } }),
      redirect: ({ url }) => ownPath(url, '/'),
    },
  }
}
