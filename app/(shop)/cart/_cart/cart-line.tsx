import Link from 'next/link'
import { LineName } from '@/components/product/line-name'
import { Notice } from '@/components/ui/notice'
import { Picture } from '@/components/ui/picture'
import { formatMoney } from '@/lib/money'
import { maxLineQuantity } from '@/lib/max-line-quantity'
import type { CartLineView } from '@/lib/views/cart-view'
import { LineControls } from './line-controls'
import styles from './cart-line.module.css'

export function CartLine({ line, currency }: { line: CartLineView; currency: string }) {
  const { problem, priceChangedFromCents } = line
  return (
    <li className={styles.line}>
      <Link href={`/products/${line.productSlug}`} prefetch={false} tabIndex={-1} aria-hidden="true">
        <Picture picture={line.picture} alt="" sizes="8rem" className={styles.picture} />
      </Link>
      <div className={styles.words}>
        <LineName line={line} heading="h2" />
        <p className="soft numeric">{formatMoney(line.unitPriceCents, currency)} each</p>
      </div>
      <p className={styles.total}>{formatMoney(line.lineTotalCents, currency)}</p>
      <div className={styles.controls}>
        <LineControls lineId={line.id} name={line.name} quantity={line.quantity} maxQuantity={maxLineQuantity} />
      </div>
      {problem || priceChangedFromCents !== null ? (
        <div className={styles.notes}>
          {problem?.kind === 'sold_out' ? (
            <Notice kind="problem">Sold out since you put it in. Remove it to order the rest.</Notice>
          ) : null}
          {problem?.kind === 'insufficient_stock' ? (
            <Notice kind="problem">Only {problem.available} left. Take fewer to order.</Notice>
          ) : null}
          {priceChangedFromCents !== null ? (
            <Notice kind="change">
              The price has {line.unitPriceCents > priceChangedFromCents ? 'risen' : 'fallen'} since you put it in:{' '}
              <s>{formatMoney(priceChangedFromCents, currency)}</s> {formatMoney(line.unitPriceCents, currency)}
            </Notice>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
