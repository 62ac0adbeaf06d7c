import 'server-only'
import type { Provider } from 'next-auth/providers/index'
import GitHubProvider, { type GithubProfile } from 'next-auth/providers/github'
import GoogleProvider, { type GoogleProfile } from 'next-auth/providers/google'
import { env } from '@/server/platform/env'
import type { ProviderName } from '@/lib/sign-in-provider'

/** What a provider says of the person whom it signed in. */
export type ProviderProfile = {
  provider: ProviderName
  /** The provider's own id, which stays when the address changes. */
  subject: string
  /** Null when the provider tells none that it has verified: no other address may open an account here. */
  verifiedEmail: string | null
  name: string
}

/** Next-auth's "user" while a provider signs somebody in. Its own fields are not used. */
export type ProviderUser = { id: string; profile: ProviderProfile }

/** The providers that are switched on by the environment. */
export function signInProviders(): Provider[] {
  const settings = env()
  const { GOOGLE_CLIENT_ID: googleId, GOOGLE_CLIENT_SECRET: googleSecret, GOOGLE_ISSUER: issuer } = settings
  const { GITHUB_CLIENT_ID: githubId, GITHUB_CLIENT_SECRET: githubSecret, GITHUB_URL: githubUrl } = settings
  return [
    ...(googleId && googleSecret ? [google(googleId, googleSecret, issuer)] : []),
    ...(githubId && githubSecret ? [github(githubId, githubSecret, githubUrl)] : []),
    // Each knows the shape of its own profiles; the list is only handed on.
  ] as Provider[]
}

function google(clientId: string, clientSecret: string, issuer: string) {
  return {
    ...GoogleProvider({ clientId, clientSecret }),
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    issuer,
    // The nonce ties the token to this browser, beside state and PKCE.
    checks: ['pkce', 'state', 'nonce'] as ('pkce' | 'state' | 'nonce')[],
    profile: ({ sub, email, email_verified, name }: GoogleProfile) =>
      providerUser({ provider: 'google', subject: sub, verifiedEmail: email_verified === true ? email : null, name }),
  }
}

/** @param url github.com, or an Enterprise Server, which has the API below its own address */
function github(clientId: string, clientSecret: string, url: string) {
  const api = url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`
  return {
    ...GitHubProvider({ clientId, clientSecret }),
    issuer: `${url}/login/oauth`,
    authorization: { url: `${url}/login/oauth/authorize`, params: { scope: 'read:user user:email' } },
    token: `${url}/login/oauth/access_token`,
    checks: ['pkce', 'state'] as ('pkce' | 'state')[],
    userinfo: {
      url: `${api}/user`,
      async request({ tokens }: { tokens: { access_token?: string } }) {
        const ask = (path: string) => askGithub(`${api}${path}`, tokens.access_token ?? '')
        const [user, emails] = await Promise.all([ask('/user'), ask('/user/emails')])
        return { ...user, email: primaryVerified(emails) }
      },
    },
    profile: ({ id, login, name, email }: GithubProfile) =>
      providerUser({ provider: 'github', subject: String(id), verifiedEmail: email, name: name ?? login }),
  }
}

const timeoutMs = 5_000

async function askGithub(url: string, token: string) {
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(timeoutMs),
    cache: 'no-store',
  })
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`)
  return response.json()
}

/** The address in somebody's public profile need not be verified; this list says which are. */
function primaryVerified(emails: { email: string; primary: boolean; verified: boolean }[]): string | null {
  return emails.find(({ primary, verified }) => primary && verified)?.email ?? null
}

/** Next-auth asks for an id; which account of ours it is, is decided later, in the database. */
function providerUser(profile: ProviderProfile): ProviderUser {
  const verifiedEmail = profile.verifiedEmail?.trim().toLowerCase() ?? null
  return { id: `${profile.provider}:${profile.subject}`, profile: { ...profile, verifiedEmail } }
}
