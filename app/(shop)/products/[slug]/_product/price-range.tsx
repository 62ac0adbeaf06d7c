import { formatMoney } from '@/lib/money'
import type { VariantView } from '@/lib/views/product-view'
import { productWords } from '@/words/en/product'
import styles from './price-range.module.css'

/** "€14.90", or "€14.90 to €53.90" where the variants differ. */
export function PriceRange({ variants, currency }: { variants: VariantView[]; currency: string }) {
  if (variants.length === 0) return null
  const prices = variants.map(({ priceCents }) => priceCents)
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  const lowest = formatMoney(low, currency)
  return (
    <p className={styles.price}>{high > low ? productWords.priceRange(lowest, formatMoney(high, currency)) : lowest}</p>
  )
}
