import { formatMoney } from '@/lib/money'
import type { VariantView } from '@/lib/views/product-view'
import { productWords as words } from '@/words/en/product'
import { lineLimit } from './line-limit'
import { soldOutReason, stockNote } from './variant-notes'
import styles from './choice.module.css'

/**
 * One radio button for each variant. The first that can be bought is chosen. What is sold out can be chosen too, to read why and
 * what there is instead; then the form has no button.
 */
export function VariantChoice({ variants, currency }: { variants: VariantView[]; currency: string }) {
  const [only] = variants
  const chosen = variants.find(({ available }) => available > 0) ?? only
  if (only && variants.length === 1) {
    // That all of it is sold out is said where the button would be.
    const note = only.available > 0 ? stockNote(only.available) : null
    return (
      <>
        <input
          type="hidden"
          name="sku"
          value={only.sku}
          data-price-cents={only.priceCents}
          data-limit={lineLimit(only)}
        />
        {note ? <p className={styles.note}>{note}</p> : null}
      </>
    )
  }
  return (
    <fieldset>
      <legend className={styles.legend}>{words.chooseVariant}</legend>
      <div className={styles.options}>
        {variants.map((variant) => {
          const note = stockNote(variant.available)
          const reason = soldOutReason(variant, variants)
          const reasonId = reason ? `why-${variant.sku}` : undefined
          return (
            <div key={variant.sku} className={styles.option} data-sold-out={variant.available === 0 ? '' : undefined}>
              <label className={styles.label}>
                <input
                  type="radio"
                  name="sku"
                  value={variant.sku}
                  required
                  defaultChecked={variant.sku === chosen?.sku}
                  data-price-cents={variant.priceCents}
                  data-limit={lineLimit(variant)}
                  aria-describedby={reasonId}
                />
                <span className={styles.text}>
                  {variant.name}
                  {note ? <span className={styles.note}> {note}</span> : null}
                </span>
                <span className={styles.price}>{formatMoney(variant.priceCents, currency)}</span>
              </label>
              {reason ? (
                <p id={reasonId} className={styles.reason}>
                  {reason}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
