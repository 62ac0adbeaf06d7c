import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { getOwnCart } from '@/app/_http/get-own-cart'
import { requireGoodSession } from '@/server/identity/require-good-session'
import { plural } from '@/lib/plural'
import { CartLine } from './_cart/cart-line'
import { CartTotal } from './_cart/cart-total'
import styles from './page.module.css'

export const metadata: Metadata = { title: 'Your cart', robots: { index: false } }

export default async function CartPage() {
  await requireGoodSession('/cart')
  const [cart, feedback] = await Promise.all([getOwnCart(), readFormFeedback('cart')])
  if (cart.lines.length === 0) {
    return (
      <EmptyState drawing={<EmptyCup />} title="Your cart is empty.">
        {feedback ? <Notice kind="problem">{feedback.detail}</Notice> : null}
        <p className="soft">Nothing in it yet, and nobody will remember that but you.</p>
        <Link href="/products" prefetch={false} className={button.primary}>
          Find something good
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className={`measure ${styles.page}`}>
      <header className={styles.heading}>
        <h1>Your cart</h1>
        <p className="soft">{plural(cart.itemCount, 'thing')}</p>
      </header>
      <div className={styles.lines}>
        {feedback ? <Notice kind="problem">{feedback.detail}</Notice> : null}
        <ul>
          {cart.lines.map((line) => (
            <CartLine key={line.id} line={line} currency={cart.currency} />
          ))}
        </ul>
      </div>
      <CartTotal cart={cart} />
    </div>
  )
}
