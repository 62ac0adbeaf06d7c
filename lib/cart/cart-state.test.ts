import { describe, expect, it } from 'vitest'
import type { Problem } from '../problem'
import type { CartLineView, CartView } from '../views/cart-view'
import { lineKey, type CartChange } from './apply-change'
import { cartSums } from './cart-sums'
import { dueChanges, reduceCart, shownCart, unknownCart, type CartState } from './cart-state'

const line = (id: string, overrides: Partial<CartLineView> = {}): CartLineView => {
  const { quantity, unitPriceCents } = { quantity: 1, unitPriceCents: 1000, ...overrides }
  return {
    ...{ id, sku: `SKU-${id}`, name: `Line ${id}`, variantName: '', productSlug: id, picture: '', addOns: [] },
    ...{ quantity, unitPriceCents, lineTotalCents: quantity * unitPriceCents, available: 5 },
    ...{ priceChangedFromCents: null, problem: null },
    ...overrides,
  }
}
const cartOf = (lines: CartLineView[], version = 1, id = 'cart'): CartView => {
  return { id, version, lines, ...cartSums(lines), currency: 'EUR' }
}
const problem = (status: number): Problem => ({ type: 'about:blank', title: 'No', status, code: 'no' })

const quantity = (id: string, lineId: string, wanted: number): CartChange => {
  return { id, kind: 'quantity', lineId, quantity: wanted }
}
const removal = (id: string, lineId: string): CartChange => ({ id, kind: 'removal', lineId })
const comeback = (id: string, back: CartLineView): CartChange => ({ id, kind: 'return', lineId: back.id, line: back })

type Event = Parameters<typeof reduceCart>[1]
const asked = (change: CartChange): Event => ({ kind: 'asked', change })
const sent = (id: string): Event => ({ kind: 'sent', id })
const answered = (id: string, cart: CartView): Event => ({ kind: 'answered', id, cart })
const refused = (id: string, status: number): Event => ({ kind: 'refused', id, problem: problem(status) })
const lookedUp = (cart: CartView): Event => ({ kind: 'looked_up', cart })

/** Whatever happened: sums are those of the lines, of one line at most one change is on its way and one waits. */
function after(...events: Event[]): CartState {
  return events.reduce((state, event) => {
    const next = reduceCart(state, event)
    const shown = shownCart(next)
    if (shown) expect(shown).toMatchObject(cartSums(shown.lines))
    if (next.pending.length === 0) expect(shown).toEqual(next.confirmed)
    for (const { lineId } of next.pending) {
      const ofLine = next.pending.filter((one) => one.lineId === lineId)
      expect(ofLine.filter(({ isSent }) => isSent).length).toBeLessThanOrEqual(1)
      expect(ofLine.filter(({ isSent }) => !isSent).length).toBeLessThanOrEqual(1)
    }
    return next
  }, unknownCart)
}
const quantities = (state: CartState) => shownCart(state)?.lines.map((one) => `${one.id}×${one.quantity}`)
const due = (state: CartState) => dueChanges(state).map(({ id }) => id)

const two = cartOf([line('a'), line('b', { quantity: 2 })])

describe('what is asked', () => {
  it('is shown at once, with sums, and taken over from the answer', () => {
    const pressed = after(lookedUp(two), asked(quantity('1', 'a', 3)))
    expect(shownCart(pressed)).toMatchObject({ itemCount: 5, subtotalCents: 5000 })
    const answer = cartOf([line('a', { quantity: 3, unitPriceCents: 1100 }), line('b', { quantity: 2 })], 2)
    const done = reduceCart(reduceCart(pressed, sent('1')), answered('1', answer))
    expect(shownCart(done)).toEqual(answer)
    expect(done.pending).toEqual([])
  })

  it('of one line goes one after the other, and the last press decides', () => {
    const first = after(lookedUp(two), asked(quantity('1', 'a', 2)), sent('1'))
    const pressedOn = [quantity('2', 'a', 3), quantity('3', 'a', 4)].map(asked).reduce(reduceCart, first)
    expect(quantities(pressedOn)).toEqual(['a×4', 'b×2'])
    expect(due(pressedOn)).toEqual([])
    const other = reduceCart(pressedOn, asked(removal('4', 'b')))
    expect(due(other)).toEqual(['4'])
    const answer = cartOf([line('a', { quantity: 2 }), line('b', { quantity: 2 })], 2)
    const next = reduceCart(other, answered('1', answer))
    expect(due(next)).toEqual(['3', '4'])
    expect(quantities(next)).toEqual(['a×4'])
  })

  it('does not show more of a line than can be ordered without saying so', () => {
    const state = after(lookedUp(two), asked(quantity('1', 'a', 6)))
    expect(shownCart(state)?.lines[0]?.problem).toEqual({ kind: 'insufficient_stock', available: 5 })
  })
})

describe('what did not work', () => {
  it('is put back, and said at its line until something else is asked of it', () => {
    const state = after(lookedUp(two), asked(removal('1', 'a')), sent('1'), refused('1', 0))
    expect(quantities(state)).toEqual(['a×1', 'b×2'])
    expect(state.refusals.a).toMatchObject({ change: { kind: 'removal' }, problem: { status: 0 } })
    expect(reduceCart(state, asked(quantity('2', 'a', 2))).refusals).toEqual({})
  })

  it('lets go what was pressed meanwhile, if the server may take that', () => {
    const state = after(lookedUp(two), asked(quantity('1', 'a', 9)), sent('1'), asked(quantity('2', 'a', 2)))
    const next = reduceCart(state, refused('1', 409))
    expect(due(next)).toEqual(['2'])
    expect(next.refusals).toEqual({})
  })

  it('without an answer offers what was pressed last to be tried again', () => {
    const state = after(lookedUp(two), asked(quantity('1', 'a', 2)), sent('1'), asked(quantity('2', 'a', 3)))
    const next = reduceCart(state, refused('1', 503))
    expect(next.pending).toEqual([])
    expect(next.refusals.a?.change).toEqual(quantity('2', 'a', 3))
    expect(quantities(next)).toEqual(['a×1', 'b×2'])
  })

  it('leaves a line alone whose removal failed while it was being taken back', () => {
    const state = after(lookedUp(two), asked(removal('1', 'a')), sent('1'), asked(comeback('2', line('a'))))
    const next = reduceCart(state, refused('1', 0))
    expect(next.pending).toEqual([])
    expect(quantities(next)).toEqual(['a×1', 'b×2'])
  })
})

describe('a line that is taken out and put back', () => {
  it('was never away if nobody was told', () => {
    const waiting = after(lookedUp(two), asked(quantity('1', 'a', 2)), sent('1'), asked(removal('2', 'a')))
    const back = reduceCart(waiting, asked(comeback('3', line('a'))))
    expect(back.pending.map(({ id }) => id)).toEqual(['1'])
  })

  it('comes after its removal, with how many there were', () => {
    const b = line('b', { quantity: 2 })
    const state = after(lookedUp(two), asked(removal('1', 'b')), sent('1'), asked(comeback('2', b)))
    expect(quantities(state)).toEqual(['a×1', 'b×2'])
    expect(due(state)).toEqual([])
    expect(due(reduceCart(state, answered('1', cartOf([line('a')], 2))))).toEqual(['2'])
  })

  it('is not asked for twice', () => {
    const state = after(lookedUp(two), asked(removal('1', 'b')), sent('1'), asked(comeback('2', line('b'))))
    for (const known of [state, reduceCart(state, sent('2'))]) {
      expect(reduceCart(known, asked(comeback('3', line('b'))))).toBe(known)
    }
  })

  it('can be changed and taken out again before it has its new id', () => {
    const gone = after(lookedUp(two), asked(removal('1', 'b')), sent('1'), answered('1', cartOf([line('a')], 2)))
    const back = [asked(comeback('2', line('b', { quantity: 2 }))), sent('2')].reduce(reduceCart, gone)
    const answer = answered('2', cartOf([line('a'), line('new', { sku: 'SKU-b', quantity: 2 })], 3))
    for (const [change, shown] of [
      [quantity('3', 'b', 4), ['a×1', 'new×4']],
      [removal('3', 'b'), ['a×1']],
    ] as const) {
      const next = reduceCart(reduceCart(back, asked(change)), answer)
      expect(dueChanges(next)).toMatchObject([{ id: '3', lineId: 'new' }])
      expect(quantities(next)).toEqual(shown)
    }
    const refusal = reduceCart(reduceCart(back, asked(quantity('3', 'b', 4))), refused('2', 409))
    expect([refusal.pending, quantities(refusal)]).toEqual([[], ['a×1']])
  })

  it('comes back with as many as are asked for while it waits, or not at all', () => {
    const state = after(lookedUp(two), asked(removal('1', 'b')), sent('1'), asked(comeback('2', line('b'))))
    const more = reduceCart(state, asked(quantity('3', 'b', 5)))
    expect(more.pending).toMatchObject([{ id: '1' }, { id: '2', line: { quantity: 5 } }])
    expect(reduceCart(more, asked(removal('4', 'b'))).pending).toMatchObject([{ id: '1' }])
  })

  it('adds to what was put in again meanwhile, by the same add-ons in any order', () => {
    const addOns = ['oat', 'shot'].map((code) => ({ code, name: code, priceCents: 50 }))
    const back = line('old', { sku: 'S', addOns, quantity: 2 })
    const again = line('new', { sku: 'S', addOns: addOns.toReversed() })
    expect(lineKey(back)).toBe(lineKey(again))
    expect(quantities(after(lookedUp(cartOf([again])), asked(comeback('1', back))))).toEqual(['new×3'])
    const plain = line('new', { sku: 'S' })
    expect(quantities(after(lookedUp(cartOf([plain])), asked(comeback('1', back))))).toEqual(['new×1', 'old×2'])
  })
})

describe('of two answers', () => {
  it('the newer one counts, whichever comes last', () => {
    const old = cartOf([line('a')], 1)
    const young = cartOf([line('a'), line('b')], 2)
    expect(after(lookedUp(young), lookedUp(old)).confirmed).toBe(young)
    expect(after(lookedUp(old), lookedUp(young)).confirmed).toBe(young)
  })

  it('of the same age the later one tells the prices of now, and another cart takes the place of this one', () => {
    const dearer = cartOf([line('a', { unitPriceCents: 1200 }), line('b')], 1)
    expect(after(lookedUp(two), lookedUp(dearer)).confirmed).toBe(dearer)
    const other = cartOf([], 0, 'other')
    expect(after(lookedUp(two), lookedUp(other)).confirmed).toBe(other)
  })
})

it('keeps what it knows when it cannot be looked up, and says why', () => {
  const state = after(lookedUp(two), { kind: 'lookup_failed', problem: problem(503) })
  expect(state).toMatchObject({ confirmed: two, lookupProblem: { status: 503 } })
  expect(reduceCart(state, lookedUp(two)).lookupProblem).toBeNull()
  expect(reduceCart(state, { kind: 'forgotten' }).confirmed).toBeNull()
})
