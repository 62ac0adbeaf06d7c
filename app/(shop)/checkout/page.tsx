import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { getOwnCart } from '@/app/_http/get-own-cart'
import { requireFreshShopper } from '@/server/identity/require-fresh-shopper'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import { deliveryCountries } from '@/lib/schemas/shipping-address'
import { CheckoutForm } from './_checkout/checkout-form'
import styles from './page.module.css'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

export default async function CheckoutPage() {
  const { shopper } = await requireFreshShopper('/checkout')
  const [cart, feedback] = await Promise.all([getOwnCart(), readFormFeedback('checkout')])
  if (cart.lines.length === 0) {
    return (
      <EmptyState drawing={<EmptyCup />} title="There is nothing to pay for.">
        <p className="soft">Your cart is empty. If you have just ordered, it is among your orders.</p>
        <Link href="/account/orders" prefetch={false} className={button.primary}>
          Your orders
        </Link>
      </EmptyState>
    )
  }
  const blocked = cart.lines.some(({ problem }) => problem)
  return (
    <div className={`measure ${styles.page}`}>
      <h1>Checkout</h1>
      {blocked ? (
        <Notice kind="problem">
          One of the lines cannot be ordered as it stands.{' '}
          <Link href="/cart" prefetch={false}>
            Put your cart right
          </Link>{' '}
          first; what you typed here can wait.
        </Notice>
      ) : null}
      <CheckoutForm
        cart={cart}
        countries={Object.entries(deliveryCountries)}
        feedback={feedback}
        shopperName={shopper.name}
        idempotencyKey={newIdempotencyKey()}
      />
    </div>
  )
}
