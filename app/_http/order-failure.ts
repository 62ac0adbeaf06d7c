import { formatMoney } from '@/lib/money'
import type { PlaceOrderFailure, ShortItem } from '@/server/checkout/place-order-failure'
import { HttpProblem } from './http-problem'

/** Says for API clients and for people why there is no order. */
export function orderProblem(failure: PlaceOrderFailure, headers: Record<string, string>): HttpProblem {
  const { code, ...data } = failure
  const extras = { ...data, headers }
  switch (failure.code) {
    case 'cart_empty':
      return new HttpProblem(409, code, 'There is nothing in your cart.', extras)
    case 'sold_out':
    case 'insufficient_stock':
      return new HttpProblem(409, code, `${failure.items.map(shortage).join(' ')} You were not charged.`, extras)
    case 'price_changed': {
      const total = formatMoney(failure.totalCents)
      return new HttpProblem(
        409,
        code,
        `A price has changed: the total is now ${total}. Order again if that suits you.`,
        extras,
      )
    }
    case 'card_declined': {
      const detail = 'The card was declined. You were not charged, and your cart is as it was.'
      return new HttpProblem(402, code, detail, { ...extras, errors: { 'payment.cardNumber': 'Try another card.' } })
    }
    case 'order_expired': {
      const detail = 'This order was not paid in time. You were not charged, and what was in it is back in your cart.'
      return new HttpProblem(409, code, detail, extras)
    }
  }
}

function shortage({ name, available }: ShortItem): string {
  if (available === 0) return `${name} is sold out.`
  return available === 1 ? `Only 1 of ${name} is left.` : `Only ${available} of ${name} are left.`
}
