import type { OrderView } from '@/lib/views/order-view'
import { orderWords } from '@/words/en/order'

type OrderMessage = {
  title: string
  text: string
  /** Goes on with the card's last digits. */
  card: string
}

/** @returns what to say about the order on its page */
export function orderMessage({ status, delivery }: OrderView, shopperName: string): OrderMessage {
  if (status !== 'paid') return orderWords[status]
  const { title, text, card } = orderWords.paid
  const firstName = shopperName.trim().split(/\s+/)[0] ?? ''
  return { title: title(firstName), text: text[delivery], card }
}
