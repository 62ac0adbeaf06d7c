import type { ReactNode } from 'react'
import { plural } from '../../lib/plural'

/** What cart page and drawer say. The browser loads it with the first of them. */
export const cartWords = {
  title: 'Your cart',
  count: (things: number) => plural(things, 'thing'),
  each: (price: string) => `${price} each`,

  fewer: (name: string) => `One ${name} fewer`,
  more: (name: string) => `One ${name} more`,
  howMany: (name: string) => `How many ${name}`,
  remove: 'Remove',
  removeIt: (name: string) => `Remove ${name}`,
  update: 'Update',
  subtotalNow: (subtotal: string) => `The subtotal is now ${subtotal}.`,

  soldOut: 'Sold out since you put it in. Remove it to order the rest.',
  tooFew: (available: number) => `Only ${available} left. Take fewer to order.`,
  takeAll: (available: number) => `Take ${available}`,
  priceRose: (before: ReactNode, now: string) => (
    <>
      The price has risen since you put it in: {before} {now}
    </>
  ),
  priceFell: (before: ReactNode, now: string) => (
    <>
      The price has fallen since you put it in: {before} {now}
    </>
  ),

  notRemoved: (why: string) => `It is still in your cart. ${why}`,
  notChanged: (why: string) => `It stays as it was. ${why}`,
  tryAgain: 'Try again',

  removed: (name: string) => `${name} is out of your cart.`,
  undo: 'Undo',
  notPutBack: (name: string, why: string) => `${name} could not be put back. ${why}`,
  closeMessage: 'Close this message',

  total: 'Total',
  subtotal: 'Subtotal',
  standardDelivery: 'Standard delivery',
  free: 'free',
  missingForFree: (missing: string) => `${missing} more and standard delivery is on us.`,
  freeReached: 'Standard delivery is on us.',
  blocked: 'One of your lines cannot be ordered as it stands. It says what to do.',
  checkout: 'Checkout',
  small: 'Prices include VAT. Nothing is reserved until you order.',

  empty: 'Your cart is empty.',
  emptyText: 'Nothing in it yet, and nobody will remember that but you.',
  findSomething: 'Find something good',

  close: 'Close your cart',
  seeCart: 'See your cart',
  loading: 'Looking into your cart…',
  notLoaded: 'Your cart did not come. Nothing in it is lost.',
}
