import 'server-only'
import { redirect } from 'next/navigation'
import type { ShopperView } from '@/lib/views/shopper-view'
import { findShopper } from './find-shopper'

/**
 * The gate of personal pages: who is not signed in goes to the sign-in page and comes back afterwards.
 * @param returnTo path of the page
 */
export async function requireShopper(returnTo: string): Promise<ShopperView> {
  const shopper = await findShopper()
  if (!shopper) redirect(`/login?callbackUrl=${encodeURIComponent(returnTo)}`)
  return shopper
}
