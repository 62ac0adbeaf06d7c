import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { getOwnCart } from '@/app/_http/get-own-cart'
import { requireGoodSession } from '@/server/identity/require-good-session'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import { cartWords } from '@/words/en/cart'
import { LovedShelf } from '../_loved/loved-shelf'
import { CartContents } from './_cart/cart-contents'
import { RemovedNotice } from './_cart/removed-notice'

export const metadata: Metadata = { title: cartWords.title, robots: { index: false } }

export default async function CartPage() {
  await requireGoodSession('/cart')
  const [cart, feedback] = await Promise.all([getOwnCart(), readFormFeedback('cart')])
  return (
    <>
      <CartContents initial={cart}>
        {feedback?.code === 'removed' ? (
          <RemovedNotice removed={feedback} idempotencyKey={newIdempotencyKey()} />
        ) : feedback ? (
          <Notice kind="problem">{feedback.detail}</Notice>
        ) : null}
      </CartContents>
      {cart.lines.length === 0 ? <LovedShelf rows={1} /> : null}
    </>
  )
}
