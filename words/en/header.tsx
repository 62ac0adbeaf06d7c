import type { ReactNode } from 'react'
import { plural } from '@/lib/plural'

/** What the browser puts into the header, and tells about the sign-in. */
export const headerWords = {
  cart: 'Cart',
  inCart: ' in it',
  signIn: 'Sign in',
  signedInAs: (name: string) => `Signed in as ${name}`,
  search: 'Search the shop',
  suggestions: 'Suggestions',
  suggestionCount: (count: number) => plural(count, 'suggestion'),
  shelf: (detail: string) => `Shelf · ${detail}`,
  notice: {
    close: 'Close this message',
    cartCameAlong: (itemCount: number, cartLink: ReactNode) => (
      <>
        {plural(itemCount, 'thing')} from your guest cart came along. {cartLink}
      </>
    ),
    seeCart: 'See your cart',
    signedOut: (reason: string, signInLink: ReactNode) => (
      <>
        {reason} Your cart is kept for you. {signInLink}
      </>
    ),
    signInAgain: 'Sign in again',
  },
}
