import { useRouter } from 'next/navigation'
import { useState, useTransition, type RefObject, type SubmitEvent } from 'react'
import { announceCart } from '@/components/hint/announce-cart'
import { announceHint } from '@/components/hint/announce-hint'
import { keptKey } from '@/components/http/kept-key'
import { sendJson } from '@/components/http/send-json'
import { useRepeatableKey } from '@/components/http/use-repeatable-key'
import type { Problem } from '@/lib/problem'
import type { Result } from '@/lib/result'
import type { OrderView } from '@/lib/views/order-view'
import { orderOfForm } from './order-of-form'

type PlaceOrder = {
  /** What the summary shows: at another total the server refuses and tells. */
  totalCents: number
  card: RefObject<HTMLInputElement | null>
  /** Where the key of an order without an answer is kept: after a reload the same order is asked for again, not a second one. */
  storageKey: string
  onPlaced: () => void
}

/** How often, a second apart, an order is asked after that another replica is just placing. */
const patience = 15

/** Sends the checkout form as JSON. Nothing that was typed is lost, whatever the answer. */
export function usePlaceOrder({ totalCents, card, storageKey, onPlaced }: PlaceOrder) {
  const router = useRouter()
  const { keyFor, settle } = useRepeatableKey(keptKey({ storageKey, withoutSecrets }))
  const [sending, startSending] = useTransition()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function send(order: object, attempt = 1): Promise<Result<OrderView, Problem>> {
    const result = await sendJson<OrderView>({
      method: 'POST',
      path: '/api/orders',
      body: order,
      headers: { 'Idempotency-Key': keyFor(order) },
    })
    settle(result.ok ? null : result.error)
    if (result.ok || attempt > patience) return result
    // The key is from before a reload, and another card was used then: that order was answered or is none.
    if (result.error.code === 'idempotency_key_reused') return send(order, attempt + 1)
    if (result.error.code !== 'in_progress') return result
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return send(order, attempt + 1)
  }

  function placeOrder(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const order = orderOfForm(new FormData(event.currentTarget), totalCents)
    startSending(async () => {
      const result = await send(order)
      if (result.ok) {
        announceCart()
        setProblem(null)
        onPlaced()
        // Instead of the checkout: Back leads to before it, not to a form for what is ordered already.
        router.replace(`/orders/${result.value.number}`)
        return
      }
      announceHint()
      setProblem(result.error)
      if (result.error.code === 'card_declined' && card.current) card.current.value = ''
      // Prices or stock were not as shown: the summary takes them as they are now. Only then, because a refresh after a
      // session's end would leave for the sign-in page and lose what was typed.
      if (result.error.status === 409) router.refresh()
    })
  }

  return { placeOrder, sending, problem, forgive: () => setProblem(null) }
}

/** The card must not outlive the page. */
function withoutSecrets(order: unknown): unknown {
  return { ...Object(order), payment: null }
}
