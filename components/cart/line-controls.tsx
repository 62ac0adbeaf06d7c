'use client'

import { useEffect, useId, useRef, type SubmitEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { maxLineQuantity } from '@/lib/max-line-quantity'
import type { CartLineView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import { askForQuantity } from './ask-for-quantity'
import { removeLine } from './remove-line'
import styles from './line-controls.module.css'

/** How many of a line, and taking it out. A form without JavaScript; with it the change shows at once. */
export function LineControls({ line }: { line: CartLineView }) {
  const { name, quantity } = line
  const id = useId()
  const typed = useRef<HTMLInputElement>(null)
  const path = `/api/cart/lines/${line.id}`

  // The field belongs to who types; what the cart says comes in whenever that changes.
  useEffect(() => {
    if (typed.current) typed.current.value = String(quantity)
  }, [quantity])

  function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent
    const fields = new FormData(event.currentTarget, submitter)
    if (fields.has('remove')) return removeLine(line, submitter?.matches(':focus-visible') ?? false)
    askForQuantity(line, Number(fields.get('quantity')))
  }

  function type(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    askForQuantity(line, Number(new FormData(event.currentTarget).get('quantity')))
  }

  return (
    <div className={styles.controls}>
      <form action={path} method="post" onSubmit={press} className={styles.form}>
        <div className={styles.stepper}>
          <button
            type="submit"
            name="quantity"
            value={quantity - 1}
            disabled={quantity <= 1}
            formNoValidate
            aria-label={cartWords.fewer(name)}
          >
            <Icon name="minus" />
          </button>
          <label htmlFor={id} className="visually-hidden">
            {cartWords.howMany(name)}
          </label>
          <input
            ref={typed}
            id={id}
            form={`${id}-typed`}
            name="quantity"
            type="number"
            inputMode="numeric"
            min={1}
            max={maxLineQuantity}
            step={1}
            required
            defaultValue={quantity}
            onBlur={({ target }) => {
              if (target.valueAsNumber !== quantity) target.form?.requestSubmit()
            }}
          />
          <button
            type="submit"
            name="quantity"
            value={quantity + 1}
            disabled={quantity >= maxLineQuantity}
            formNoValidate
            aria-label={cartWords.more(name)}
          >
            <Icon name="plus" />
          </button>
        </div>
        <button
          type="submit"
          name="remove"
          value="1"
          formNoValidate
          className={styles.text}
          aria-label={cartWords.removeIt(name)}
        >
          {cartWords.remove}
        </button>
      </form>
      <form id={`${id}-typed`} action={path} method="post" onSubmit={type}>
        <noscript>
          <button type="submit" className={styles.text}>
            {cartWords.update}
          </button>
        </noscript>
      </form>
    </div>
  )
}
