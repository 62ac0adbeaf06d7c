import Link from 'next/link'
import button from '@/components/ui/button.module.css'
import { Notice } from '@/components/ui/notice'
import { deliveryFeeCents, freeStandardDeliveryFromCents } from '@/lib/delivery'
import { formatMoney } from '@/lib/money'
import type { CartView } from '@/lib/views/cart-view'
import styles from './cart-total.module.css'

export function CartTotal({ cart }: { cart: CartView }) {
  const { subtotalCents, currency } = cart
  const missingCents = freeStandardDeliveryFromCents - subtotalCents
  const blocked = cart.lines.some(({ problem }) => problem)
  return (
    <section className={styles.total} aria-labelledby="total">
      <h2 id="total" className="visually-hidden">
        Total
      </h2>
      <dl className={styles.sums}>
        <dt>Subtotal</dt>
        <dd>{formatMoney(subtotalCents, currency)}</dd>
        <dt>Standard delivery</dt>
        <dd>{missingCents > 0 ? formatMoney(deliveryFeeCents('standard', subtotalCents), currency) : 'free'}</dd>
      </dl>
      {missingCents > 0 ? (
        <div className={styles.hint}>
          <p>{formatMoney(missingCents, currency)} more and standard delivery is on us.</p>
          <progress value={subtotalCents} max={freeStandardDeliveryFromCents} aria-hidden="true" />
        </div>
      ) : null}
      {blocked ? (
        <Notice kind="problem">One of your lines cannot be ordered as it stands. It says what to do.</Notice>
      ) : (
        <Link href="/checkout" prefetch={false} className={`${button.primary} ${button.large} ${button.wide}`}>
          Checkout
        </Link>
      )}
      <p className={styles.small}>Prices include VAT. Nothing is reserved until you order.</p>
    </section>
  )
}
