import type { CartState } from '@/lib/cart/cart-state'
import { lineKey } from '@/lib/cart/apply-change'
import { formatMoney } from '@/lib/money'
import type { CartView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import { CartLine } from './cart-line'
import styles from './cart-lines.module.css'

type CartLinesProps = {
  cart: CartView
  refusals: CartState['refusals']
  /** One below that of the cart's own heading. */
  heading: 'h2' | 'h3'
}

/** The lines of the cart, for page and drawer. */
export function CartLines({ cart, refusals, heading }: CartLinesProps) {
  return (
    <>
      <ul className={styles.lines}>
        {cart.lines.map((line) => (
          <CartLine
            key={lineKey(line)}
            line={line}
            currency={cart.currency}
            refusal={refusals[line.id]}
            heading={heading}
          />
        ))}
      </ul>
      {/* For those who do not see the sums change. */}
      <p aria-live="polite" className="visually-hidden">
        {cartWords.subtotalNow(formatMoney(cart.subtotalCents, cart.currency))}
      </p>
    </>
  )
}
