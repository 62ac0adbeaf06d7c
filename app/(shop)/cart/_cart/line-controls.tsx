'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState, useTransition, type SubmitEvent } from 'react'
import { announceHint } from '@/components/hint/announce-hint'
import { sendJson } from '@/components/http/send-json'
import { Icon } from '@/components/ui/icon'
import { formatMoney } from '@/lib/money'
import type { CartView } from '@/lib/views/cart-view'
import styles from './line-controls.module.css'

type LineControlsProps = {
  lineId: string
  name: string
  quantity: number
  maxQuantity: number
}

/** How many of a line, and taking it out. A form without JavaScript; with it the page is only refreshed. */
export function LineControls({ lineId, name, quantity, maxQuantity }: LineControlsProps) {
  const router = useRouter()
  const id = useId()
  const typed = useRef<HTMLInputElement>(null)
  const [busy, startRefresh] = useTransition()
  const [said, setSaid] = useState<{ sentence: string; refused: boolean } | null>(null)
  const path = `/api/cart/lines/${lineId}`

  function change(wanted: number) {
    if (busy) return
    startRefresh(async () => {
      const result =
        wanted < 1
          ? await sendJson<CartView>({ method: 'DELETE', path })
          : await sendJson<CartView>({ method: 'PUT', path, body: { quantity: wanted } })
      setSaid(
        result.ok
          ? { sentence: subtotalOf(result.value), refused: false }
          : { sentence: result.error.detail ?? result.error.title, refused: true },
      )
      if (!result.ok && typed.current) typed.current.value = String(quantity)
      announceHint()
      router.refresh()
      // The button that was pressed goes with its line, and the focus with it.
      if (wanted < 1 && result.ok) document.getElementById('main')?.focus({ preventScroll: true })
    })
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter)
    change(fields.has('remove') ? 0 : Number(fields.get('quantity')))
  }

  return (
    <div className={styles.controls} aria-busy={busy}>
      <form action={path} method="post" onSubmit={submit} className={styles.form}>
        <div className={styles.stepper}>
          <button
            type="submit"
            name="quantity"
            value={quantity - 1}
            disabled={quantity <= 1}
            formNoValidate
            aria-label={`One ${name} fewer`}
          >
            <Icon name="minus" />
          </button>
          <label htmlFor={id} className="visually-hidden">
            How many {name}
          </label>
          {/* Made anew with each number that the server confirms, so that it never shows another one. */}
          <input
            key={quantity}
            ref={typed}
            id={id}
            form={`${id}-typed`}
            name="quantity"
            type="number"
            inputMode="numeric"
            min={1}
            max={maxQuantity}
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
            disabled={quantity >= maxQuantity}
            formNoValidate
            aria-label={`One ${name} more`}
          >
            <Icon name="plus" />
          </button>
        </div>
        <button type="submit" name="remove" value="1" formNoValidate className={styles.text}>
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </form>
      <form id={`${id}-typed`} action={path} method="post" onSubmit={submit}>
        <noscript>
          <button type="submit" className={styles.text}>
            Update
          </button>
        </noscript>
      </form>
      <output className={said?.refused ? styles.refusal : 'visually-hidden'}>{said?.sentence}</output>
    </div>
  )
}

/** For those who do not see the sums change. */
function subtotalOf({ subtotalCents, currency }: CartView): string {
  return `The subtotal is now ${formatMoney(subtotalCents, currency)}.`
}
