/**
 * @param fields the checkout form's, whose dotted names are paths
 * @returns the body of `POST /api/orders`; the server checks it
 */
export function orderOfForm(fields: FormData, expectedTotalCents: number) {
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    shippingAddress: {
      name: text('shippingAddress.name'),
      line1: text('shippingAddress.line1'),
      line2: text('shippingAddress.line2'),
      city: text('shippingAddress.city'),
      postalCode: text('shippingAddress.postalCode'),
      country: text('shippingAddress.country'),
    },
    delivery: text('delivery'),
    payment: { method: 'card', cardNumber: text('payment.cardNumber') },
    expectedTotalCents,
  }
}
