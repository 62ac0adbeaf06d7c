'use client'

import { useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { deliveryFeeCents, type DeliveryMethod } from '@/lib/delivery'
import type { CartView } from '@/lib/views/cart-view'
import { checkoutWords } from '@/words/en/checkout'
import { AddressFields } from './address-fields'
import { BlockedLines } from './blocked-lines'
import { CardFields } from './card-fields'
import { DeliveryChoice } from './delivery-choice'
import { OrderSummary } from './order-summary'
import { problemTitle } from './problem-title'
import { useFreshSummary } from './use-fresh-summary'
import { useKeptFields } from './use-kept-fields'
import { usePlaceOrder } from './use-place-order'
import styles from './checkout-form.module.css'

type CheckoutFormProps = {
  cart: CartView
  countries: [code: string, name: string][]
  /** What a post without JavaScript left: what was wrong, and what had been typed. */
  feedback: { code: string; detail: string; errors: Record<string, string>; values: Record<string, string> } | null
  shopper: { id: string; name: string }
  /** For a post without JavaScript: a new one with each view of the page. */
  idempotencyKey: string
}

/** One page, one form. It posts by itself; with JavaScript the answer comes without leaving the page. */
export function CheckoutForm({ cart, countries, feedback, shopper, idempotencyKey }: CheckoutFormProps) {
  const typed = feedback?.values ?? {}
  const [delivery, setDelivery] = useState(chosenDelivery(typed.delivery))
  const form = useRef<HTMLFormElement>(null)
  const card = useRef<HTMLInputElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const totalCents = cart.subtotalCents + deliveryFeeCents(delivery, cart.subtotalCents)
  const { keep, forget } = useKeptFields(form, {
    storageKey: `goldfish.checkout.${shopper.id}`,
    isNewer: feedback !== null,
    onDelivery: (method) => setDelivery(chosenDelivery(method)),
  })
  const storageKey = `goldfish.order-key.${shopper.id}`
  const { placeOrder, sending, problem, forgive } = usePlaceOrder({ totalCents, card, storageKey, onPlaced: forget })
  const [isForgiven, setForgiven] = useState(false)
  // The newer word counts: what the page came with is of the post before this view.
  const wrong = problem ?? (isForgiven ? null : feedback)
  const errors = inFieldOrder(wrong?.errors ?? {})

  // Once its words are there: an empty summary takes up no room, and cannot take the focus either. After a post that
  // came before this page's scripts, as after one that went through them.
  useEffect(() => {
    if (wrong) summary.current?.focus()
  }, [wrong])

  useFreshSummary()

  /** What stood in the way is gone, and with it the sentence about it and the button that was pressed. */
  function goOn() {
    forgive()
    setForgiven(true)
    document.getElementById('summary')?.focus({ preventScroll: true })
  }

  return (
    <>
      <BlockedLines cart={cart} onPutRight={goOn} />
      <form
        ref={form}
        action="/api/orders"
        method="post"
        noValidate
        className={styles.form}
        onSubmit={placeOrder}
        onChange={keep}
      >
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div className={styles.fields}>
          {/* Takes the focus when an order is refused, so that everybody hears why. */}
          <div ref={summary} tabIndex={-1} role="alert" className={styles.alert}>
            {wrong ? <ErrorSummary title={problemTitle(wrong.code, wrong.detail)} errors={errors} /> : null}
            {problem?.status === 401 ? (
              <p>
                {checkoutWords.signInElsewhere(
                  <a href="/login?callbackUrl=/checkout" target="_blank" rel="opener">
                    {checkoutWords.signInLink}
                  </a>,
                )}
              </p>
            ) : null}
          </div>
          <AddressFields typed={typed} errors={errors} countries={countries} shopperName={shopper.name} />
          <DeliveryChoice
            delivery={delivery}
            onChoose={setDelivery}
            subtotalCents={cart.subtotalCents}
            currency={cart.currency}
            error={errors.delivery}
          />
          <CardFields input={card} error={errors['payment.cardNumber']} />
        </div>
        <OrderSummary cart={cart} delivery={delivery} totalCents={totalCents} sending={sending} />
      </form>
    </>
  )
}

function chosenDelivery(typed: string | undefined): DeliveryMethod {
  return typed === 'express' || typed === 'pickup' ? typed : 'standard'
}

/** As the page shows them from top to bottom; what belongs to no field comes last. */
function inFieldOrder(errors: Record<string, string>): Record<string, string> {
  const rank = (field: string) => (fieldOrder.indexOf(field) + fieldOrder.length + 1) % (fieldOrder.length + 1)
  return Object.fromEntries(Object.entries(errors).sort(([left], [right]) => rank(left) - rank(right)))
}

const fieldOrder = [
  ...['name', 'line1', 'line2', 'postalCode', 'city', 'country'].map((part) => `shippingAddress.${part}`),
  'delivery',
  'payment.cardNumber',
]
