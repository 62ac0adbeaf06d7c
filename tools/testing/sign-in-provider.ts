import Provider from 'oidc-provider'
import type { Lifetime } from '../cluster/lifetime'
import { client } from './sign-in-client'
import { listenOnLoopback } from './listen-on-loopback'
import { startGithubStandIn } from './github-stand-in'

/**
 * Stands in for Google: a real OpenID provider on the loopback address, which signs in whoever types an e-mail address.
 * One that begins with "unverified" is one that the provider has not verified. And a stand-in for GitHub, alike.
 * @param shop where the shop is, for the addresses that people may be sent back to
 * @returns what the replicas are to be told
 */
export async function startSignInProviders(shop: string, lifetime: Lifetime): Promise<Record<string, string>> {
  const google = await listenOnLoopback(
    (issuer) => openIdProvider(issuer, `${shop}/api/auth/callback/google`).callback(),
    lifetime,
  )
  const github = await startGithubStandIn(`${shop}/api/auth/callback/github`, lifetime)
  return {
    GOOGLE_CLIENT_ID: client.id,
    GOOGLE_CLIENT_SECRET: client.secret,
    GOOGLE_ISSUER: google,
    GITHUB_CLIENT_ID: client.id,
    GITHUB_CLIENT_SECRET: client.secret,
    GITHUB_URL: github,
  }
}

function openIdProvider(issuer: string, redirectUri: string): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // As Google does: the claims are in the token already.
    conformIdTokenClaims: false,
    cookies: { keys: ['for tests alone'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, email) => ({
      accountId: email,
      claims: () => ({
        sub: email,
        email,
        email_verified: !email.startsWith('unverified'),
        name: email.split('@')[0] ?? email,
      }),
    }),
  })
}
