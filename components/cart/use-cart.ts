'use client'

import { useLayoutEffect, useSyncExternalStore } from 'react'
import { shownCart, unknownCart, type CartState } from '@/lib/cart/cart-state'
import type { CartView } from '@/lib/views/cart-view'
import { cartStore } from './cart-store'
import { useFreshCart } from './use-fresh-cart'

/**
 * The cart as this tab shows it, kept up with what other tabs and devices do.
 * @param initial what the page came with
 */
export function useCart(initial: CartView | null = null): CartState & { cart: CartView | null } {
  const state = useSyncExternalStore(cartStore.subscribe, cartStore.read, () => unknownCart)
  // Before anybody sees it: the store may know an older cart than the page.
  useLayoutEffect(() => {
    if (!initial) return
    const wasKnown = cartStore.read().confirmed !== null
    cartStore.take(initial)
    // Going back, the browser shows the page as it was then.
    if (wasKnown) void cartStore.look()
  }, [initial])
  useFreshCart()
  return { ...state, cart: shownCart(state) ?? initial }
}
