'use client'

import { useSyncExternalStore } from 'react'
import type { DeliveryMethod } from '@/lib/delivery'
import { deliveryDays } from '@/lib/delivery-days'
import { deliveryWords } from '@/words/en/delivery'

type DeliveryDatesProps = {
  method: Exclude<DeliveryMethod, 'pickup'>
  /** The same in working days: what the kept page says, and what stays without JavaScript. */
  promise: string
  /** Of the weeks that follow. */
  holidays: readonly string[]
}

const format = new Intl.DateTimeFormat('en-IE', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The days on which it may arrive, from the clock of the browser; again when somebody comes back to the page on another day. */
export function DeliveryDates({ method, promise, holidays }: DeliveryDatesProps) {
  return useSyncExternalStore(
    subscribe,
    () => {
      const { from, to } = deliveryDays(method, new Date(), holidays)
      return deliveryWords.when(format.format(from), format.format(to))
    },
    () => promise,
  )
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}
