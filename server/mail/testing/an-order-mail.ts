import type { Mail } from '@/server/platform/mail'

/** A mail about an order with everything that one can have. */
export function anOrderMail(): Extract<Mail, { template: 'order-confirmation' }> {
  return {
    to: 'ada@goldfish.test',
    template: 'order-confirmation',
    data: {
      name: 'Ada <Lovell>',
      order: {
        number: 'GF-7K3M9Q2PXV',
        status: 'paid',
        lines: [
          {
            sku: 'BEA-YIR-250-WHL',
            name: 'Yirgacheffe Adado',
            variantName: '250 g, whole beans',
            productSlug: 'yirgacheffe-adado',
            picture: 'yirgacheffe-adado',
            addOns: [{ code: 'gift', name: 'Gift wrap', priceCents: 200 }],
            quantity: 2,
            unitPriceCents: 1690,
            lineTotalCents: 3380,
          },
        ],
        subtotalCents: 3380,
        deliveryCents: 490,
        totalCents: 3870,
        currency: 'EUR',
        delivery: 'standard',
        shippingAddress: {
          name: 'Ada Lovell',
          line1: 'Main Street 1',
          line2: undefined,
          city: 'Ulm',
          postalCode: '89073',
          country: 'DE',
        },
        payment: { method: 'card', cardLast4: '4242' },
        placedAt: '2026-11-21T12:00:00.000Z',
      },
    },
  }
}
