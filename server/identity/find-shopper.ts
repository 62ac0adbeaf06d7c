import 'server-only'
import type { ShopperView } from '@/lib/views/shopper-view'
import { findSession } from './find-session'
import { shopperOf } from './shopper-of'

/** @returns who is signed in on the current request; null for a guest and for a token that is refused */
export async function findShopper(): Promise<ShopperView | null> {
  const session = await findSession('recent')
  return session.kind === 'valid' ? shopperOf(session.claims) : null
}
