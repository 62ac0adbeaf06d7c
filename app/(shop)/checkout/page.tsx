import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { getOwnCart } from '@/app/_http/get-own-cart'
import { requireFreshShopper } from '@/server/identity/require-fresh-shopper'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import { deliveryCountries } from '@/lib/schemas/shipping-address'
import { checkoutWords } from '@/words/en/checkout'
import { CheckoutForm } from './_checkout/checkout-form'
import styles from './page.module.css'

export const metadata: Metadata = { title: checkoutWords.title, robots: { index: false } }

export default async function CheckoutPage() {
  const { shopper } = await requireFreshShopper('/checkout')
  const [cart, feedback] = await Promise.all([getOwnCart(), readFormFeedback('checkout')])
  if (cart.lines.length === 0) {
    return (
      <EmptyState drawing={<EmptyCup />} title={checkoutWords.nothing}>
        <p className="soft">{checkoutWords.nothingText}</p>
        <Link href="/account/orders" prefetch={false} className={button.primary}>
          {checkoutWords.orders}
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className={`measure ${styles.page}`}>
      <h1>{checkoutWords.title}</h1>
      <CheckoutForm
        cart={cart}
        countries={Object.entries(deliveryCountries)}
        feedback={feedback}
        shopper={{ id: shopper.id, name: shopper.name }}
        idempotencyKey={newIdempotencyKey()}
      />
    </div>
  )
}
