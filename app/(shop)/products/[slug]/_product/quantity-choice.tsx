import { maxLineQuantity } from '@/lib/schemas/cart-line'
import styles from './quantity-choice.module.css'

export function QuantityChoice() {
  return (
    <div className={styles.quantity}>
      <label htmlFor="quantity">How many</label>
      <input
        id="quantity"
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={maxLineQuantity}
        step={1}
        defaultValue={1}
        required
      />
    </div>
  )
}
