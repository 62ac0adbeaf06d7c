import { useRouter } from 'next/navigation'
import { useState, useTransition, type RefObject, type SubmitEvent } from 'react'
import { announceHint } from '@/components/hint/announce-hint'
import { sendJson } from '@/components/http/send-json'
import { useRepeatableKey } from '@/components/http/use-repeatable-key'
import type { Problem } from '@/lib/problem'
import type { OrderView } from '@/lib/views/order-view'
import { orderOfForm } from './order-of-form'

type PlaceOrder = {
  /** What the summary shows: at another total the server refuses and tells. */
  totalCents: number
  card: RefObject<HTMLInputElement | null>
}

/** Sends the checkout form as JSON. Nothing that was typed is lost, whatever the answer. */
export function usePlaceOrder({ totalCents, card }: PlaceOrder) {
  const router = useRouter()
  const { keyFor, settle } = useRepeatableKey()
  const [sending, startSending] = useTransition()
  const [problem, setProblem] = useState<Problem | null>(null)

  function placeOrder(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const order = orderOfForm(new FormData(event.currentTarget), totalCents)
    startSending(async () => {
      const result = await sendJson<OrderView>({
        method: 'POST',
        path: '/api/orders',
        body: order,
        headers: { 'Idempotency-Key': keyFor(order) },
      })
      settle(result.ok ? null : result.error)
      announceHint()
      if (result.ok) {
        setProblem(null)
        router.push(`/orders/${result.value.number}`)
        return
      }
      setProblem(result.error)
      if (result.error.code === 'card_declined' && card.current) card.current.value = ''
      // Prices or stock were not as shown: the summary takes them as they are now. Only then, because a refresh after a
      // session's end would leave for the sign-in page and lose what was typed.
      if (result.error.status === 409) router.refresh()
    })
  }

  return { placeOrder, sending, problem }
}
