import button from '@/components/ui/button.module.css'
import { OrderSums } from '@/components/product/order-sums'
import { Picture } from '@/components/ui/picture'
import { deliveryFeeCents, deliveryTitle, type DeliveryMethod } from '@/lib/delivery'
import { formatMoney } from '@/lib/money'
import type { CartLineView, CartView } from '@/lib/views/cart-view'
import { checkoutWords } from '@/words/en/checkout'
import styles from './order-summary.module.css'

type OrderSummaryProps = { cart: CartView; delivery: DeliveryMethod; totalCents: number; sending: boolean }

export function OrderSummary({ cart, delivery, totalCents, sending }: OrderSummaryProps) {
  const { currency } = cart
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <h2 id="summary" tabIndex={-1}>
        {checkoutWords.yourOrder}
      </h2>
      <ul className={styles.lines}>
        {cart.lines.map((line) => (
          <li key={line.id}>
            <Picture picture={line.picture} alt="" sizes="3.5rem" className={styles.picture} />
            <span>
              {checkoutWords.times(line.quantity, line.name)}
              <span className={styles.detail}>
                {[line.variantName, ...line.addOns.map(({ name }) => name)].filter(Boolean).join(', ')}
              </span>
              {line.problem ? <strong className={styles.problem}>{problemOf(line)}</strong> : null}
            </span>
            <span className="numeric">{formatMoney(line.lineTotalCents, currency)}</span>
          </li>
        ))}
      </ul>
      <OrderSums
        subtotalCents={cart.subtotalCents}
        deliveryName={deliveryTitle(delivery)}
        deliveryCents={deliveryFeeCents(delivery, cart.subtotalCents)}
        totalCents={totalCents}
        currency={currency}
      />
      <button
        type="submit"
        className={`${button.primary} ${button.large} ${button.wide}`}
        aria-disabled={sending || undefined}
      >
        {sending ? checkoutWords.placing : checkoutWords.place}
      </button>
    </section>
  )
}

function problemOf({ problem }: CartLineView): string {
  return problem?.kind === 'insufficient_stock' ? checkoutWords.left(problem.available) : checkoutWords.soldOutHere
}
