import type { OrderView } from '@/lib/views/order-view'

type OrderWords = {
  title: string
  text: string
  /** Goes on with the card's last digits. */
  card: string
}

/** @returns what to say about the order on its page */
export function orderWords({ status, delivery }: OrderView, shopperName: string): OrderWords {
  const firstName = shopperName.trim().split(/\s+/)[0] ?? ''
  if (status === 'pending') {
    return {
      title: 'Nearly there.',
      text: 'Your order is placed and we are waiting for the bank. There is nothing you need to do.',
      card: 'To be paid with the card ending in',
    }
  }
  if (status === 'declined') {
    return {
      title: 'The card was declined.',
      text: 'Nothing was charged, and everything is still in your cart.',
      card: 'Nothing was taken from the card ending in',
    }
  }
  if (status === 'expired') {
    return {
      title: 'This order was not paid.',
      text: 'Something cut it off before the bank was asked, so we have let it go. Nothing was charged, and what was in it went back to your cart.',
      card: 'Nothing was taken from the card ending in',
    }
  }
  return { title: `Thank you, ${firstName}.`, text: promises[delivery], card: 'Paid with the card ending in' }
}

const promises: Record<OrderView['delivery'], string> = {
  standard: 'We are packing it now. It should be with you in 2 to 4 working days.',
  express: 'We are packing it now. It leaves today and should be with you on the next working day.',
  pickup: 'It will be waiting at the counter in an hour. Bring the order number; we won’t remember it.',
}
