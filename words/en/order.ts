/** What is said about an order, on its page and wherever orders, or what is to become one, are listed. */
export const orderWords = {
  order: 'Order',
  title: (number: string) => `Order ${number}`,
  side: 'Payment and delivery',
  toCart: 'To your cart',
  all: 'All your orders',
  deliveryTo: (delivery: string) => `${delivery} to`,
  status: {
    paid: 'Paid',
    pending: 'Waiting for the bank',
    declined: 'Declined',
    expired: 'Not paid',
  },
  paid: {
    title: (firstName: string) => `Thank you, ${firstName}.`,
    text: {
      standard: 'We are packing it now. It should be with you in 2 to 4 working days.',
      express: 'We are packing it now. It leaves today and should be with you on the next working day.',
      pickup: 'It will be waiting at the counter in an hour. Bring the order number; we won’t remember it.',
    },
    // Each goes on with the card's last digits.
    card: 'Paid with the card ending in',
  },
  pending: {
    title: 'Nearly there.',
    text: 'Your order is placed and we are waiting for the bank. There is nothing you need to do.',
    card: 'To be paid with the card ending in',
  },
  declined: {
    title: 'The card was declined.',
    text: 'Nothing was charged, and everything is still in your cart.',
    card: 'Nothing was taken from the card ending in',
  },
  expired: {
    title: 'This order was not paid.',
    text: 'Something cut it off before the bank was asked, so we have let it go. Nothing was charged, and what was in it went back to your cart.',
    card: 'Nothing was taken from the card ending in',
  },
  line: {
    addOns: (names: string[]) => `with ${names.join(', ')}`,
  },
  sums: {
    subtotal: 'Subtotal',
    free: 'free',
    total: 'Total',
  },
}
