'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState, useTransition, type SubmitEvent } from 'react'
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
  /** What the presses so far ask for, until the page shows it. */
  const wanted = useRef<number | null>(null)
  const lastAnswer = useRef<Promise<unknown>>(Promise.resolve())

  useEffect(() => {
    if (!busy) wanted.current = null
  }, [busy, quantity])

  function change(next: number) {
    if (wanted.current === next) return
    wanted.current = next
    const send = () =>
      next < 1
        ? sendJson<CartView>({ method: 'DELETE', path })
        : sendJson<CartView>({ method: 'PUT', path, body: { quantity: next } })
    // One after the other: the last press decides, and must arrive last.
    const answer = lastAnswer.current.then(send)
    lastAnswer.current = answer
    startRefresh(async () => {
      const result = await answer
      // An answer to a press before the last one is out of date.
      if (wanted.current !== next) return
      setSaid(
        result.ok
          ? { sentence: subtotalOf(result.value), refused: false }
          : { sentence: result.error.detail ?? result.error.title, refused: true },
      )
      if (!result.ok) {
        wanted.current = null
        if (typed.current) typed.current.value = String(quantity)
      }
      announceHint()
      router.refresh()
      // The button that was pressed goes with its line, and the focus with it.
      if (next < 1 && result.ok) document.getElementById('main')?.focus({ preventScroll: true })
    })
  }

  function press(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter)
    if (fields.has('remove')) return change(0)
    // The button says what it leads to from the number that the page shows, which may be behind.
    const by = Number(fields.get('quantity')) - quantity
    change(Math.min(maxQuantity, Math.max(1, (wanted.current ?? quantity) + by)))
  }

  function type(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    change(Number(new FormData(event.currentTarget).get('quantity')))
  }

  return (
    <div className={styles.controls} aria-busy={busy}>
      <form action={path} method="post" onSubmit={press} className={styles.form}>
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
      <form id={`${id}-typed`} action={path} method="post" onSubmit={type}>
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
