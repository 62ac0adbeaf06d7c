import Link from 'next/link'
import { useId, type ReactNode } from 'react'
import button from '@/components/ui/button.module.css'
import { Notice } from '@/components/ui/notice'
import { deliveryFeeCents, freeStandardDeliveryFromCents } from '@/lib/delivery'
import { formatMoney } from '@/lib/money'
import type { CartView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import styles from './cart-total.module.css'

type CartTotalProps = {
  cart: CartView
  /** Where lines need the room: without what the page and the checkout say anyway. */
  isCompact?: boolean
  children?: ReactNode
}

/** What the cart costs, what is missing for free delivery, and the way to the checkout. */
export function CartTotal({ cart, isCompact = false, children }: CartTotalProps) {
  const id = useId()
  const { subtotalCents, currency } = cart
  const missingCents = freeStandardDeliveryFromCents - subtotalCents
  const blocked = cart.lines.some(({ problem }) => problem)
  return (
    <section className={styles.total} aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {cartWords.total}
      </h2>
      <dl className={styles.sums}>
        <dt>{cartWords.subtotal}</dt>
        <dd>{formatMoney(subtotalCents, currency)}</dd>
        {isCompact ? null : (
          <>
            <dt>{cartWords.standardDelivery}</dt>
            <dd>
              {missingCents > 0 ? formatMoney(deliveryFeeCents('standard', subtotalCents), currency) : cartWords.free}
            </dd>
          </>
        )}
      </dl>
      {/* Keeps its room when the goal is reached: what lies below must not jump away from under a finger. */}
      <div className={styles.hint}>
        <p>
          {missingCents > 0 ? cartWords.missingForFree(formatMoney(missingCents, currency)) : cartWords.freeReached}
        </p>
        <progress
          value={Math.min(subtotalCents, freeStandardDeliveryFromCents)}
          max={freeStandardDeliveryFromCents}
          aria-hidden="true"
          data-full={missingCents <= 0 || undefined}
        />
      </div>
      {blocked ? (
        <Notice kind="problem">{cartWords.blocked}</Notice>
      ) : (
        <Link href="/checkout" prefetch={false} className={`${button.primary} ${button.large} ${button.wide}`}>
          {cartWords.checkout}
        </Link>
      )}
      {children}
      {isCompact ? null : <p className={styles.small}>{cartWords.small}</p>}
    </section>
  )
}
