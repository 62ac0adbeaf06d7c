import type { ReactNode } from 'react'
import { plural } from '@/lib/plural'

/** What is told once about a sign-in or its end. */
export const signInNoticeWords = {
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
}
