import { formatMoney } from '@/lib/money'
import type { VariantView } from '@/lib/views/product-view'
import { stockNote } from './stock-note'
import styles from './choice.module.css'

/** One radio button for each variant. The first that can be bought is chosen; what is sold out says so and cannot be. */
export function VariantChoice({ variants, currency }: { variants: VariantView[]; currency: string }) {
  const [only] = variants
  const chosen = variants.find(({ available }) => available > 0)
  if (only && variants.length === 1) {
    // That all of it is sold out is said where the button would be.
    const note = only.available > 0 ? stockNote(only.available) : null
    return (
      <>
        <input type="hidden" name="sku" value={only.sku} data-price-cents={only.priceCents} />
        {note ? <p className={styles.note}>{note}</p> : null}
      </>
    )
  }
  return (
    <fieldset>
      <legend className={styles.legend}>Choose yours</legend>
      <div className={styles.options}>
        {variants.map((variant) => {
          const note = stockNote(variant.available)
          return (
            <label key={variant.sku} className={styles.option}>
              <input
                type="radio"
                name="sku"
                value={variant.sku}
                required
                defaultChecked={variant.sku === chosen?.sku}
                disabled={variant.available === 0}
                data-price-cents={variant.priceCents}
              />
              <span className={styles.text}>
                {variant.name}
                {note ? <span className={styles.note}> {note}</span> : null}
              </span>
              <span className={styles.price}>{formatMoney(variant.priceCents, currency)}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
