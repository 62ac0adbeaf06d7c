import Link from 'next/link'
import { LineName } from '@/components/product/line-name'
import { Picture } from '@/components/ui/picture'
import type { CartState } from '@/lib/cart/cart-state'
import { formatMoney } from '@/lib/money'
import type { CartLineView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import { LineControls } from './line-controls'
import { LineNotes } from './line-notes'
import styles from './cart-line.module.css'

type CartLineProps = {
  line: CartLineView
  currency: string
  refusal: CartState['refusals'][string] | undefined
  heading: 'h2' | 'h3'
}

/** One line of the cart: what it is, how many, what it costs, and what is the matter with it. */
export function CartLine({ line, currency, refusal, heading }: CartLineProps) {
  return (
    <li className={styles.line}>
      <Link href={`/products/${line.productSlug}`} prefetch={false} tabIndex={-1} aria-hidden="true">
        <Picture picture={line.picture} alt="" sizes="8rem" className={styles.picture} />
      </Link>
      <div className={styles.words}>
        <LineName line={line} heading={heading} />
        <p className="soft numeric">{cartWords.each(formatMoney(line.unitPriceCents, currency))}</p>
      </div>
      <p className={styles.total}>{formatMoney(line.lineTotalCents, currency)}</p>
      <div className={styles.controls}>
        <LineControls line={line} />
      </div>
      <LineNotes line={line} currency={currency} refusal={refusal} className={styles.notes} />
    </li>
  )
}
