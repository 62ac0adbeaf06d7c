import type { RefObject } from 'react'
import { maxLineQuantity } from '@/lib/max-line-quantity'
import { addToCartWords as words } from '@/words/en/add-to-cart'
import type { Choice } from './read-choice'
import styles from './quantity-choice.module.css'

type QuantityChoiceProps = {
  input: RefObject<HTMLInputElement | null>
  /** The most that can be taken of any variant; of the chosen one it stands in `choice`. */
  max: number
  /** Null on the server and until it is known. */
  choice: Choice | null
  onStep: () => void
}

/** A number with a button on either side, which are there only when they work: without JavaScript one types. */
export function QuantityChoice({ input, max, choice, onStep }: QuantityChoiceProps) {
  const limit = choice?.limit ?? max
  const quantity = choice?.quantity ?? 1
  const step = (by: 1 | -1) => {
    if (by > 0) input.current?.stepUp()
    else input.current?.stepDown()
    onStep()
  }
  return (
    <div className={styles.quantity}>
      <label htmlFor="quantity">{words.quantity}</label>
      <div className={styles.stepper}>
        <button type="button" aria-label={words.fewer} aria-disabled={quantity <= 1} onClick={() => step(-1)} />
        <input
          ref={input}
          id="quantity"
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={limit}
          step={1}
          defaultValue={1}
          required
          aria-describedby="quantity-limit"
        />
        <button type="button" aria-label={words.more} aria-disabled={quantity >= limit} onClick={() => step(1)} />
      </div>
      <span id="quantity-limit" className={styles.limit} aria-live="polite">
        {limitNote(quantity, limit)}
      </span>
    </div>
  )
}

/** The limit is the stock where that is less than what the shop sells at once. */
function limitNote(quantity: number, limit: number): string {
  if (limit === 0 || !(quantity >= limit)) return ''
  if (quantity > limit) return limit < maxLineQuantity ? words.onlyLeft(limit) : words.atMost(limit)
  return limit < maxLineQuantity ? words.allThereIs : words.atMost(limit)
}
