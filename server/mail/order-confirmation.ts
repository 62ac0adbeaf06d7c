import 'server-only'
import { deliveryTitle } from '@/lib/delivery'
import { formatMoney } from '@/lib/money'
import { deliveryCountries } from '@/lib/schemas/shipping-address'
import type { OrderLineView, OrderView } from '@/lib/views/order-view'
import { firstName } from './first-name'
import type { Letter } from './render-letter'

/** What a shopper gets once an order is paid. */
export function orderConfirmation({ name, order }: { name: string; order: OrderView }, publicUrl: string): Letter {
  const money = (cents: number) => formatMoney(cents, order.currency)
  return {
    subject: `Your order ${order.number}`,
    heading: `Thank you, ${firstName(name)}.`,
    parts: [
      { kind: 'text', text: `We have your order ${order.number}, and it is paid. ${promises[order.delivery]}` },
      { kind: 'rows', rows: order.lines.map((line) => ({ name: nameOf(line), value: money(line.lineTotalCents) })) },
      {
        kind: 'rows',
        rows: [
          { name: 'Subtotal', value: money(order.subtotalCents) },
          {
            name: deliveryTitle(order.delivery),
            value: order.deliveryCents === 0 ? 'free' : money(order.deliveryCents),
          },
          { name: 'Total', value: money(order.totalCents), strong: true },
        ],
      },
      { kind: 'text', text: [paidWith(order), order.delivery === 'pickup' ? '' : goesTo(order)].join('').trim() },
      { kind: 'link', label: 'See your order', url: `${publicUrl}/orders/${order.number}` },
    ],
  }
}

const promises: Record<OrderView['delivery'], string> = {
  standard: 'It should be with you in 2 to 4 working days.',
  express: 'It leaves today and should be with you on the next working day.',
  pickup: 'It will be waiting at the counter in an hour. Bring the order number.',
}

function nameOf({ quantity, name, variantName, addOns }: OrderLineView): string {
  const extras = addOns.map((addOn) => addOn.name)
  return `${quantity} × ${[name, variantName, ...extras].filter(Boolean).join(', ')}`
}

function paidWith({ payment }: OrderView): string {
  return payment ? `Paid with the card ending in ${payment.cardLast4}.\n\n` : ''
}

function goesTo({ shippingAddress: { name, line1, line2, postalCode, city, country } }: OrderView): string {
  return ['It goes to', name, line1, line2, `${postalCode} ${city}`, deliveryCountries[country]]
    .filter(Boolean)
    .join('\n')
}
