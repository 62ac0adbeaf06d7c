import 'server-only'
import type { ProviderName } from '@/lib/sign-in-provider'
import { signInProviders } from './sign-in-providers'

/** With whom people can sign in here besides with a password. */
export function enabledProviders(): ProviderName[] {
  return signInProviders().map(({ id }) => id as ProviderName)
}
