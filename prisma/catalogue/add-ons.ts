/** What can go into a drink or around a gift. The order is the order on the page; 0 means that it costs nothing. */
export const addOns = [
  { code: 'oat-milk', name: 'Oat milk', priceCents: 60 },
  { code: 'soy-milk', name: 'Soy milk', priceCents: 50 },
  { code: 'extra-shot', name: 'Extra shot', priceCents: 90 },
  { code: 'decaf', name: 'Make it decaf', priceCents: 0 },
  { code: 'vanilla', name: 'Vanilla syrup', priceCents: 50 },
  { code: 'caramel', name: 'Salted caramel', priceCents: 60 },
  { code: 'cinnamon', name: 'Cinnamon on top', priceCents: 0 },
  { code: 'less-ice', name: 'Less ice', priceCents: 0 },
  { code: 'gift-wrap', name: 'Gift wrap, with ribbon', priceCents: 350 },
  { code: 'handwritten-note', name: 'Handwritten note', priceCents: 150 },
] as const

export type AddOnCode = (typeof addOns)[number]['code']
