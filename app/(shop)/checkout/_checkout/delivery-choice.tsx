import { FieldError, fieldState } from '@/components/ui/field'
import { deliveryFeeCents, deliveryLabels, deliveryMethods, type DeliveryMethod } from '@/lib/delivery'
import { formatMoney } from '@/lib/money'
import { checkoutWords } from '@/words/en/checkout'
import styles from './fields.module.css'

type DeliveryChoiceProps = {
  delivery: DeliveryMethod
  onChoose: (delivery: DeliveryMethod) => void
  subtotalCents: number
  currency: string
  error: string | undefined
}

export function DeliveryChoice({ delivery, onChoose, subtotalCents, currency, error }: DeliveryChoiceProps) {
  return (
    <fieldset {...fieldState('delivery', false, error)}>
      <legend className={styles.legend}>{checkoutWords.howFast}</legend>
      <div id="delivery" className={styles.options}>
        {deliveryMethods.map((method) => {
          const feeCents = deliveryFeeCents(method, subtotalCents)
          return (
            <label key={method} className={styles.option}>
              <input
                type="radio"
                name="delivery"
                value={method}
                checked={method === delivery}
                onChange={() => onChoose(method)}
              />
              <span>
                <strong>{deliveryLabels[method].name}</strong>
                <span className="soft">{deliveryLabels[method].promise}</span>
              </span>
              <span className={styles.fee}>
                {feeCents === 0 ? checkoutWords.free : formatMoney(feeCents, currency)}
              </span>
            </label>
          )
        })}
      </div>
      <FieldError id="delivery" error={error} />
    </fieldset>
  )
}
