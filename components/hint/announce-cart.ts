import { announceHint } from './announce-hint'

/** The browser tells the other tabs when this changes. What it says does not matter. */
export const cartChangedKey = 'goldfish.cart-changed'

/** To be called after every answer that changed the cart: the header reads its count anew, here and in the other tabs. */
export function announceCart(): void {
  announceHint()
  try {
    localStorage.setItem(cartChangedKey, String(Date.now()))
  } catch {
    // Storage is forbidden here. The other tabs see it when they come back to view.
  }
}
