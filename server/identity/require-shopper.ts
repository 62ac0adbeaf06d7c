import 'server-only'
import type { ShopperView } from '@/lib/views/shopper-view'
import { askToSignIn } from './ask-to-sign-in'
import { findSession } from './find-session'
import { shopperOf } from './shopper-of'

/**
 * The gate of personal pages: who is not signed in goes to the sign-in page and comes back afterwards.
 * @param returnTo path of the page
 */
export async function requireShopper(returnTo: string): Promise<ShopperView> {
  const session = await findSession('recent')
  return session.kind === 'valid' ? shopperOf(session.claims) : askToSignIn(returnTo, session)
}
