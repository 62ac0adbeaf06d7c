import type { ReactNode } from 'react'

/** What the checkout says. */
export const checkoutWords = {
  title: 'Checkout',
  nothing: 'There is nothing to pay for.',
  nothingText: 'Your cart is empty. If you have just ordered, it is among your orders.',
  orders: 'Your orders',

  blocked: 'Not all of this can be ordered as it stands:',
  soldOut: (name: string) => `${name} is sold out.`,
  tooFew: (name: string, available: number) => `Only ${available} of ${name} left.`,
  leaveOut: 'Order without it',
  leaveOutIt: (name: string) => `Order without it: ${name}`,
  take: (available: number) => `Take ${available}`,
  takeOf: (available: number, name: string) => `Take ${available} of ${name}`,
  goToCart: (cart: ReactNode) => <>Or: {cart}. What you typed here stays.</>,
  putRight: 'Put your cart right',
  notPutRight: (why: string) => `It stays as it was. ${why}`,

  lookAgain: 'Please look at these again:',
  notPlaced: 'Your order was not placed.',
  signInElsewhere: (link: ReactNode) => <>{link}, then order again here: what you typed stays.</>,
  signInLink: 'Sign in in another tab',

  where: 'Where should it go?',
  name: 'Name on the parcel',
  line1: 'Street and number',
  line2: 'Flat, floor, company',
  postalCode: 'Postal code',
  city: 'Town or city',
  country: 'Country',

  howFast: 'How fast?',
  free: 'free',

  payByCard: 'Pay by card',
  cardNumber: 'Card number',
  testCard: 'Use a test card',
  testCardText: 'No money moves here, so please don’t type a real one.',
  accepted: 'is accepted',
  declined: 'is declined',

  yourOrder: 'Your order',
  times: (quantity: number, name: string) => `${quantity} × ${name}`,
  soldOutHere: 'Sold out',
  left: (available: number) => `Only ${available} left`,
  place: 'Place order and pay',
  placing: 'Placing your order…',
}
