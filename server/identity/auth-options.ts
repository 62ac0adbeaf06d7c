import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { ownPath } from '@/lib/own-path'
import { countSession } from '@/server/platform/count-session'
import { env } from '@/server/platform/env'
import { log } from '@/server/platform/log'
import { checkSession } from './check-session'
import {
  callbackCookieName,
  csrfCookieName,
  nonceCookieName,
  pkceCookieName,
  sessionCookieName,
  stateCookieName,
} from './cookie-names'
import { sessionClaimsSchema } from './session-claims'
import { sessionCookieOptions } from './session-cookie'
import { shopperOf } from './shopper-of'
import { signInProviders, type ProviderUser } from './sign-in-providers'
import { rememberedForSeconds, signSession, type Session } from './sign-session'

/** What one request to next-auth comes to. */
export type SignInFlow = {
  /** The sign-in that this request has begun, see beginSignIn; null when its credentials were wrong or none came. */
  session: Session | null
  /**
   * Begins a sign-in for whom a provider has signed in, and puts it here.
   * @returns the code of what stands in the way; null when nothing does
   */
  enter?: (user: ProviderUser) => Promise<string | null>
}

/**
 * next-auth's configuration. The token in its session cookie is ours (signed, with `kid`), so that the same
 * verification serves cookie and bearer, and next-auth does the sign-in flow around it.
 * @param secret from {@link flowSecret}; one for the whole request
 */
export function authOptions(secret: string, flow: SignInFlow): NextAuthOptions {
  // next-auth wants to see a user; whose the token is, it says itself.
  const asUser = flow.session && { id: 'signed in' }
  // They say by their own encryption whose they are, which any replica can read.
  const providerCookie = (name: string) => ({ name, options: sessionCookieOptions() })
  return {
    secret,
    session: { strategy: 'jwt', maxAge: env().SESSION_MAX_SECONDS + rememberedForSeconds },
    logger: {
      // Mostly what somebody else did, such as coming back from a provider too late. What they sent stays out of the log.
      error: (code, details) => log().warn({ code, err: errorOf(details) }, 'next-auth'),
      warn: (code) => log().debug({ code }, 'next-auth'),
      debug: () => {},
    },
    pages: { signIn: '/login', error: '/login', signOut: '/account' },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      csrfToken: { name: csrfCookieName(), options: sessionCookieOptions() },
      callbackUrl: { name: callbackCookieName(), options: sessionCookieOptions() },
      state: providerCookie(stateCookieName()),
      nonce: providerCookie(nonceCookieName()),
      pkceCodeVerifier: providerCookie(pkceCookieName()),
    },
    providers: [
      CredentialsProvider({ credentials: { email: {}, password: {} }, authorize: () => asUser }),
      ...signInProviders(),
    ],
    jwt: {
      async encode({ token }) {
        const known = sessionClaimsSchema.safeParse(token)
        if (known.success) return (await signSession(shopperOf(known.data), known.data)).token
        if (!flow.session) throw new Error('a sign-in without a token')
        return flow.session.token
      },
      async decode({ token }) {
        const checked = token ? await checkSession(token, 'recent') : null
        return checked?.ok ? { ...checked.claims } : null
      },
    },
    events: { signOut: () => countSession('signed_out') },
    callbacks: {
      async signIn({ user }) {
        if (!('profile' in user) || !flow.enter) return true
        // Of our providers, who all say so: see sign-in-providers.ts.
        const problem = await flow.enter(user as unknown as ProviderUser)
        return problem === null || `/login?error=${problem}`
      },
      session: ({ session, token }) => ({ ...session, user: { name: token.name ?? null, email: token.email ?? null } }),
      redirect: ({ url }) => ownPath(url, '/'),
    },
  }
}

function errorOf(details: unknown): string {
  const { error = details } = Object(details)
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
}
