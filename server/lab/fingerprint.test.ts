import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprint, type Belongings } from './fingerprint'

const belongings: Belongings = {
  cartLines: [
    { sku: 'BEA-YIR', addOnKey: '', quantity: 2 },
    { sku: 'CUP', addOnKey: 'lid+sleeve', quantity: 1 },
  ],
  orders: [
    {
      number: 'GF-2',
      totalCents: 1_990,
      lines: [
        { sku: 'CUP', quantity: 1, unitPriceCents: 990 },
        { sku: 'BEA-YIR', quantity: 1, unitPriceCents: 1_000 },
      ],
    },
    { number: 'GF-1', totalCents: 990, lines: [{ sku: 'CUP', quantity: 1, unitPriceCents: 990 }] },
  ],
}

it('says what it was taken of, so that anybody can take it again', () => {
  const { covered, sha256, ...counts } = fingerprint(belongings)
  expect(covered).toEqual([
    'cart BEA-YIR × 2',
    'cart CUP+lid+sleeve × 1',
    'order GF-1 of 990: CUP × 1 at 990',
    'order GF-2 of 1990: BEA-YIR × 1 at 1000, CUP × 1 at 990',
  ])
  expect(sha256).toBe(createHash('sha256').update(covered.join('\n')).digest('hex'))
  expect(counts).toEqual({ cartLines: 2, orders: 2 })
})

it('is equal in whichever order things were read', () => {
  const turned = {
    cartLines: belongings.cartLines.toReversed(),
    orders: belongings.orders.map((order) => ({ ...order, lines: order.lines.toReversed() })).toReversed(),
  }
  expect(fingerprint(turned)).toEqual(fingerprint(belongings))
})

it.each<[string, (changed: Belongings) => unknown]>([
  ['a quantity in the cart', ({ cartLines: [line] }) => line && (line.quantity += 1)],
  ['an add-on', ({ cartLines: [, line] }) => line && (line.addOnKey = 'lid')],
  ['a line that is missing', ({ cartLines }) => cartLines.pop()],
  ['an order that is missing', ({ orders }) => orders.pop()],
  ['an order that is there twice', ({ orders }) => orders.push(...orders.slice(1))],
  ['what was paid', ({ orders: [order] }) => order && (order.totalCents -= 1)],
  ['what was bought', ({ orders: [order] }) => order?.lines.pop()],
])('differs by %s', (_what, change) => {
  const changed = structuredClone(belongings)
  change(changed)
  expect(fingerprint(changed).sha256).not.toBe(fingerprint(belongings).sha256)
})
