'use client'

import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { announceAdded } from '@/components/hint/announce-added'
import { announceHint } from '@/components/hint/announce-hint'
import { expectedCount } from '@/components/hint/expected-count'
import { sendJson } from '@/components/http/send-json'
import { useRepeatableKey } from '@/components/http/use-repeatable-key'
import button from '@/components/ui/button.module.css'
import { Notice } from '@/components/ui/notice'
import { readHint } from '@/lib/hint'
import { formatMoney } from '@/lib/money'
import type { CartView } from '@/lib/views/cart-view'
import { addToCartWords as words } from '@/words/en/add-to-cart'
import { QuantityChoice } from './quantity-choice'
import { readChoice, type Choice } from './read-choice'
import styles from './add-to-cart.module.css'

type AddToCartProps = {
  /** The most that can be taken of any of its variants; 0 when all are sold out. */
  max: number
  currency: string
  /** The form's fields, made on the server. */
  children: ReactNode
}

type Outcome = { kind: 'added'; added: number; cart: CartView } | { kind: 'refused'; sentence: string }

/** Without JavaScript a form that leads to the cart; with it the cart comes over the page. A refusal is said here. */
export function AddToCart({ max, currency, children }: AddToCartProps) {
  const { keyFor, settle } = useRepeatableKey()
  const form = useRef<HTMLFormElement>(null)
  const quantity = useRef<HTMLInputElement>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const showChoice = () => {
    if (!form.current) return
    const chosen = readChoice(form.current)
    setChoice(chosen)
    // The browser would say it in its own words.
    quantity.current?.setCustomValidity(
      chosen.limit > 0 && chosen.quantity > chosen.limit ? words.onlyLeft(chosen.limit) : '',
    )
  }
  // After hydration: a browser that came back to this page has restored what was chosen.
  useEffect(showChoice, [])

  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const fields = new FormData(event.currentTarget)
    const added = Number(fields.get('quantity'))
    const body = { sku: fields.get('sku'), quantity: added, addOns: fields.getAll('addOns') }
    setSending(true)
    expectedCount.announce(readHint(document.cookie).cartCount + added)
    const result = await sendJson<CartView>({
      method: 'POST',
      path: '/api/cart/lines',
      body,
      headers: { 'Idempotency-Key': keyFor(body) },
    })
    setSending(false)
    settle(result.ok ? null : result.error)
    if (result.ok) announceAdded(result.value)
    else announceHint()
    expectedCount.announce(null)
    setOutcome(
      result.ok
        ? { kind: 'added', added, cart: result.value }
        : { kind: 'refused', sentence: result.error.detail ?? result.error.title },
    )
  }

  return (
    <form
      ref={form}
      action="/api/cart/lines"
      method="post"
      className={styles.form}
      onChange={showChoice}
      onSubmit={(event) => void add(event)}
    >
      <input type="hidden" name="returnTo" value="/cart" />
      {children}
      {max === 0 ? (
        <p className={styles.soldOut}>{words.soldOut}</p>
      ) : (
        <>
          <div className={styles.buy}>
            <QuantityChoice input={quantity} max={max} choice={choice} onStep={showChoice} />
            <button
              type="submit"
              className={`${button.primary} ${button.large} ${button.wide}`}
              aria-disabled={sending || undefined}
            >
              {sending ? words.adding : words.add}
              {!choice || choice.priceCents === null || sending ? null : (
                <span className={styles.price}>{formatMoney(choice.priceCents, currency)}</span>
              )}
            </button>
          </div>
          <p className={styles.variantSoldOut}>{words.variantSoldOut}</p>
        </>
      )}
      <output>{outcome ? <OutcomeNotice outcome={outcome} /> : null}</output>
    </form>
  )
}

function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'refused')
    return (
      <Notice kind="problem" as="span">
        {outcome.sentence}
      </Notice>
    )
  const { added, cart } = outcome
  return (
    <Notice kind="done" as="span">
      <strong>{words.added(added)}</strong>{' '}
      {words.inCart(cart.itemCount, formatMoney(cart.subtotalCents, cart.currency))}
    </Notice>
  )
}
