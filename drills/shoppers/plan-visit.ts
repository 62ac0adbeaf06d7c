/** What a shopper does in one visit, one thing after the other. Goods are named by their place in the list. */
export type Step =
  | { do: 'browse'; path: string }
  | { do: 'look'; good: number }
  | { do: 'add'; good: number; quantity: number }
  /** What was put in last: quantity 0 takes it out. */
  | { do: 'change'; quantity: number }
  | { do: 'check' }
  /** Sent twice at once it is the double click, again afterwards the reload of a page that was sent. */
  | { do: 'order'; times: 'once' | 'twice at once' | 'again afterwards' }

/** A step, and how long the shopper thinks before it. */
export type PlannedStep = Step & { pauseMs: number }

const pages = ['/', '/products', '/products?category=beans', '/products?query=kettle&sort=price-asc']
const longestPauseMs = 400

/**
 * Makes up a visit. Two of three end with an order; the others leave their cart for the shopper's next visit.
 * @param next numbers, 0 ≤ n < 1
 */
export function planVisit(next: () => number, goods: number): PlannedStep[] {
  const pick = (count: number) => Math.floor(next() * count)
  const steps: Step[] = [{ do: 'browse', path: pages[pick(pages.length)] ?? '/' }, { do: 'check' }]
  for (let adds = 1 + pick(2); adds > 0; adds--) {
    const good = pick(goods)
    steps.push({ do: 'look', good }, { do: 'add', good, quantity: 1 + pick(3) }, { do: 'check' })
  }
  if (next() < 0.3) steps.push({ do: 'change', quantity: pick(4) }, { do: 'check' })
  if (next() < 2 / 3) {
    const chance = next()
    const times = chance < 0.7 ? 'once' : chance < 0.85 ? 'twice at once' : 'again afterwards'
    steps.push({ do: 'order', times }, { do: 'check' })
  }
  return steps.map((step) => Object.assign(step, { pauseMs: Math.round(next() * longestPauseMs) }))
}
