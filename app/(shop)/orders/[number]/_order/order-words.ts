import type { OrderView } from '@/lib/views/order-view'

/** @returns what to say about the order at the top of its page */
export function orderWords({ status, delivery }: OrderView, shopperName: string): { title: string; text: string } {
  const firstName = shopperName.trim().split(/\s+/)[0] ?? ''
  if (status === 'pending') {
    return {
      title: 'Nearly there.',
      text: 'Your order is placed and we are waiting for the bank. There is nothing you need to do.',
    }
  }
  if (status === 'declined') {
    return { title: 'The card was declined.', text: 'Nothing was charged, and everything is still in your cart.' }
  }
  return { title: `Thank you, ${firstName}.`, text: promises[delivery] }
}

const promises: Record<OrderView['delivery'], string> = {
  standard: 'We are packing it now. It should be with you in 2 to 4 working days.',
  express: 'We are packing it now. It leaves today and should be with you on the next working day.',
  pickup: 'It will be waiting at the counter in an hour. Bring the order number; we won’t remember it.',
}
