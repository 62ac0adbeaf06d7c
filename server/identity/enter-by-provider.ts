import 'server-only'
import { accountOfProvider } from './account-of-provider'
import type { SignInFlow } from './auth-options'
import { beginSignIn, type VerifiedAccount } from './begin-sign-in'
import type { ProviderUser } from './sign-in-providers'

export type ProviderFlow = SignInFlow & {
  /** Who has signed in. */
  account: VerifiedAccount | null
  /** What went wrong on our side, such as a database that is away. */
  failure: Error | null
}

/** For a request that may come from a provider: what next-auth is to do with whom it has signed in there. */
export function enterByProvider(userAgent: string): ProviderFlow {
  const flow: ProviderFlow = { session: null, account: null, failure: null, enter }
  return flow

  async function enter({ profile }: ProviderUser): Promise<string | null> {
    try {
      const found = await accountOfProvider(profile)
      if (!found.ok) return found.error.code
      flow.session = await beginSignIn(found.value, { via: profile.provider, userAgent })
      flow.account = found.value
      // Everything of the account was ended in this very moment.
      return flow.session ? null : 'Callback'
    } catch (error) {
      flow.failure = error instanceof Error ? error : new Error(String(error))
      return 'Callback'
    }
  }
}
