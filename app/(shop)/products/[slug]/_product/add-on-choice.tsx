import { formatMoney } from '@/lib/money'
import type { AddOnView } from '@/lib/views/product-view'
import { productWords as words } from '@/words/en/product'
import styles from './choice.module.css'

export function AddOnChoice({ addOns, currency }: { addOns: AddOnView[]; currency: string }) {
  if (addOns.length === 0) return null
  return (
    <fieldset>
      <legend className={styles.legend}>{words.addOns}</legend>
      <div className={`${styles.options} ${styles.small}`}>
        {addOns.map((addOn) => (
          <label key={addOn.code} className={`${styles.option} ${styles.label}`}>
            <input type="checkbox" name="addOns" value={addOn.code} data-price-cents={addOn.priceCents} />
            <span className={styles.text}>{addOn.name}</span>
            <span className={styles.price}>
              {addOn.priceCents === 0 ? words.addOnFree : words.addOnPrice(formatMoney(addOn.priceCents, currency))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
