import 'server-only'
import type { ShopperView } from '@/lib/views/shopper-view'
import { askToSignIn } from './ask-to-sign-in'
import { findSession } from './find-session'
import { shopperOf } from './shopper-of'

/**
 * The gate of pages that must not be seen in a session that was ended a moment ago: asks Postgres.
 * @param returnTo path of the page
 * @returns who is signed in, and by which sign-in
 */
export async function requireFreshShopper(returnTo: string): Promise<{ shopper: ShopperView; signInId: string }> {
  const session = await findSession('now')
  if (session.kind !== 'valid') return askToSignIn(returnTo, session)
  return { shopper: shopperOf(session.claims), signInId: session.claims.sid }
}
