'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { announceHint } from '@/components/hint/announce-hint'
import { sendJson } from '@/components/http/send-json'
import { useRepeatableKey } from '@/components/http/use-repeatable-key'
import button from '@/components/ui/button.module.css'
import { Notice } from '@/components/ui/notice'
import { formatMoney } from '@/lib/money'
import { plural } from '@/lib/plural'
import type { CartView } from '@/lib/views/cart-view'
import { priceOfForm } from './price-of-form'
import styles from './add-to-cart.module.css'

type AddToCartProps = {
  soldOut: boolean
  currency: string
  /** The form's fields, made on the server. */
  children: ReactNode
}

type Outcome = { kind: 'added'; added: number; cart: CartView } | { kind: 'refused'; sentence: string }

/** Without JavaScript a form that leads to the cart; with it the shopper stays here and is told what happened. */
export function AddToCart({ soldOut, currency, children }: AddToCartProps) {
  const { keyFor, settle } = useRepeatableKey()
  const form = useRef<HTMLFormElement>(null)
  const [priceCents, setPriceCents] = useState<number | null>(null)
  const [sending, setSending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const showPrice = () => setPriceCents(form.current && priceOfForm(form.current))
  // After hydration: a browser that came back to this page has restored what was chosen.
  useEffect(showPrice, [])

  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const fields = new FormData(event.currentTarget)
    const added = Number(fields.get('quantity'))
    const body = { sku: fields.get('sku'), quantity: added, addOns: fields.getAll('addOns') }
    setSending(true)
    const result = await sendJson<CartView>({
      method: 'POST',
      path: '/api/cart/lines',
      body,
      headers: { 'Idempotency-Key': keyFor(body) },
    })
    setSending(false)
    settle(result.ok ? null : result.error)
    announceHint()
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
      onChange={showPrice}
      onSubmit={(event) => void add(event)}
    >
      <input type="hidden" name="returnTo" value="/cart" />
      {children}
      {soldOut ? (
        <p className={styles.soldOut}>Sold out for now. Further down is what else stands on this shelf.</p>
      ) : (
        <button
          type="submit"
          className={`${button.primary} ${button.large} ${button.wide}`}
          aria-disabled={sending || undefined}
        >
          {sending ? 'Adding…' : 'Add to cart'}
          {priceCents === null || sending ? null : (
            <span className={styles.price}>{formatMoney(priceCents, currency)}</span>
          )}
        </button>
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
  return (
    <Notice kind="done" as="span" className={styles.added}>
      <span>
        <strong>{outcome.added === 1 ? 'It’s in.' : `${outcome.added} of them are in.`}</strong>{' '}
        {plural(outcome.cart.itemCount, 'thing')} in your cart,{' '}
        {formatMoney(outcome.cart.subtotalCents, outcome.cart.currency)} so far.
      </span>
      <Link href="/cart" prefetch={false} className={button.secondary}>
        See your cart
      </Link>
    </Notice>
  )
}
