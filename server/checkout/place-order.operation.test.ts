import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Variant } from '@/generated/prisma/client'
import type { OrderRequest } from '@/lib/schemas/order-request'
import { createCart } from '@/prisma/factories/create-cart'
import { CardCompanySilent } from '@/server/card-company/answered'
import * as chargeCard from '@/server/card-company/charge-card'
import type { ChargeOutcome } from '@/server/card-company/charge-outcome'
import { getCart } from '@/server/cart/get-cart'
import { findOrder } from '@/server/orders/find-order'
import { listOrders } from '@/server/orders/list-orders'
import { db } from '@/server/platform/db'
import { placeOrder } from './place-order'
import { aBuyer } from './testing/a-buyer'
import { aVariant } from './testing/a-variant'
import { orderRequest } from './testing/order-request'

// The card company lies outside of the shop: the only part that a test may replace.
vi.mock('@/server/card-company/charge-card', { spy: true })

afterEach(() => {
  vi.mocked(chargeCard.chargeCard).mockReset()
})

const request = orderRequest()
const declining = orderRequest('declined')

function order(
  buyer: string,
  what: OrderRequest = request,
  key: string = randomUUID(),
  requestId: string = randomUUID(),
) {
  return placeOrder(buyer, what, { key, requestId })
}

async function stockOf({ sku }: Variant): Promise<number> {
  return (await db().variant.findUniqueOrThrow({ where: { sku } })).stock
}

const codeOf = (placed: Awaited<ReturnType<typeof order>>) =>
  'outcome' in placed ? (placed.outcome.ok ? 'ordered' : placed.outcome.error.code) : placed.kind

describe('stock', () => {
  it('sells the last unit to exactly one of many buyers at once, and charges nobody else', async () => {
    const variant = await aVariant({ stock: 1 })
    const buyers = await Promise.all(Array.from({ length: 24 }, () => aBuyer({ variant })))
    const codes = (await Promise.all(buyers.map((buyer) => order(buyer)))).map(codeOf)
    expect(codes.filter((code) => code === 'ordered')).toHaveLength(1)
    expect(codes.filter((code) => code === 'sold_out')).toHaveLength(23)
    expect(await stockOf(variant)).toBe(0)
    expect(await db().payment.count({ where: { order: { userId: { in: buyers } } } })).toBe(1)
  })

  it('sells 10 of 10 to 40 buyers of two things in opposite order, without a deadlock', async () => {
    const [a, b] = [await aVariant({ stock: 10 }), await aVariant({ stock: 10 })]
    const buyers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        n % 2 ? aBuyer({ variant: a }, { variant: b }) : aBuyer({ variant: b }, { variant: a }),
      ),
    )
    const codes = (await Promise.all(buyers.map((buyer) => order(buyer)))).map(codeOf)
    expect(codes.filter((code) => code === 'ordered')).toHaveLength(10)
    expect([await stockOf(a), await stockOf(b)]).toEqual([0, 0])
  })

  it('takes all or nothing: what is there goes back when something else is short', async () => {
    const [plenty, short] = [await aVariant({ stock: 5 }), await aVariant({ stock: 1 })]
    const buyer = await aBuyer({ variant: plenty, quantity: 2 }, { variant: short, quantity: 2 })
    expect(await order(buyer)).toMatchObject({
      outcome: { error: { code: 'insufficient_stock', items: [{ sku: short.sku, wanted: 2, available: 1 }] } },
    })
    expect([await stockOf(plenty), await stockOf(short)]).toEqual([5, 1])
    expect((await getCart({ kind: 'user', userId: buyer })).itemCount).toBe(4)
  })
})

describe('one order for one key', () => {
  it('gives the first answer to the same request at the same time on two replicas', async () => {
    const variant = await aVariant()
    const buyer = await aBuyer({ variant })
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => order(buyer, request, key)))
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['done', 'replayed', 'replayed', 'replayed'])
    const bodies = answers.map((answer) => 'outcome' in answer && JSON.stringify(answer.outcome))
    expect(new Set(bodies).size).toBe(1)
    expect((await listOrders(buyer, 1)).total).toBe(1)
    expect(await stockOf(variant)).toBe(9)
  })

  it('refuses the same key with another body, and changes nothing', async () => {
    const buyer = await aBuyer({ variant: await aVariant() })
    const key = randomUUID()
    await order(buyer, request, key)
    expect(await order(buyer, { ...request, delivery: 'express' }, key)).toEqual({ kind: 'key_reused' })
    expect((await listOrders(buyer, 1)).total).toBe(1)
  })

  it('keeps two people’s equal keys apart', async () => {
    const variant = await aVariant()
    const [ada, ben] = [await aBuyer({ variant }), await aBuyer({ variant })]
    const kinds = [await order(ada, request, 'my-key'), await order(ben, request, 'my-key')].map(
      (placed) => placed.kind,
    )
    expect(kinds).toEqual(['done', 'done'])
    expect([(await listOrders(ada, 1)).total, (await listOrders(ben, 1)).total]).toEqual([1, 1])
  })

  it('makes one order of one cart that is sent with two keys at once', async () => {
    const variant = await aVariant()
    const buyer = await aBuyer({ variant })
    const codes = (await Promise.all([order(buyer), order(buyer)])).map(codeOf).sort()
    expect(codes).toEqual(['cart_empty', 'ordered'])
    expect(await stockOf(variant)).toBe(9)
  })

  it('goes on where a dead replica stopped when the proxy resends the request', async () => {
    const variant = await aVariant()
    const buyer = await aBuyer({ variant })
    const [key, requestId] = [randomUUID(), randomUUID()]
    vi.mocked(chargeCard.chargeCard).mockRejectedValueOnce(new Error('the replica died here'))
    await expect(order(buyer, request, key, requestId)).rejects.toThrow('died')
    expect(await order(buyer, request, key, requestId)).toMatchObject({ outcome: { ok: true } })
    expect((await listOrders(buyer, 1)).items).toMatchObject([{ status: 'paid' }])
    expect(await stockOf(variant)).toBe(9)
  })

  it('is being worked on while the card company does not answer, and a resend asks again', async () => {
    const buyer = await aBuyer({ variant: await aVariant() })
    const [key, requestId] = [randomUUID(), randomUUID()]
    vi.mocked(chargeCard.chargeCard).mockRejectedValueOnce(new CardCompanySilent())
    expect(await order(buyer, request, key, requestId)).toEqual({ kind: 'in_progress' })
    expect(await order(buyer, request, key, requestId)).toMatchObject({ outcome: { value: { status: 'paid' } } })
    expect((await listOrders(buyer, 1)).total).toBe(1)
  })

  it('does not let another request take over from one that is still paying', async () => {
    const buyer = await aBuyer({ variant: await aVariant() })
    const key = randomUUID()
    let paid: (outcome: ChargeOutcome) => void = () => {}
    vi.mocked(chargeCard.chargeCard).mockReturnValueOnce(new Promise((resolve) => (paid = resolve)))
    const first = order(buyer, request, key)
    await vi.waitFor(() => expect(chargeCard.chargeCard).toHaveBeenCalledTimes(1))
    const second = order(buyer, request, key)
    paid('succeeded')
    expect([codeOf(await first), (await second).kind]).toEqual(['ordered', 'replayed'])
    expect(chargeCard.chargeCard).toHaveBeenCalledTimes(1)
  })
})

describe('a declined card', () => {
  it('gives stock and cart back, is no order, and says the same again for the same key', async () => {
    const variant = await aVariant()
    const buyer = await aBuyer({ variant, quantity: 3 })
    const key = randomUUID()
    expect(codeOf(await order(buyer, declining, key))).toBe('card_declined')
    expect(await order(buyer, declining, key)).toMatchObject({ kind: 'replayed', outcome: { ok: false } })
    expect(await stockOf(variant)).toBe(10)
    expect((await getCart({ kind: 'user', userId: buyer })).lines).toMatchObject([{ quantity: 3 }])
    expect((await listOrders(buyer, 1)).total).toBe(0)
    expect(codeOf(await order(buyer))).toBe('ordered')
    expect(await stockOf(variant)).toBe(7)
  })

  it('gives them back once when a replica taken for dead comes back to it', async () => {
    const variant = await aVariant()
    const buyer = await aBuyer({ variant, quantity: 3 })
    const [key, requestId] = [randomUUID(), randomUUID()]
    let answerTheFirst: (outcome: ChargeOutcome) => void = () => {}
    vi.mocked(chargeCard.chargeCard).mockReturnValueOnce(new Promise((resolve) => (answerTheFirst = resolve)))
    const first = order(buyer, declining, key, requestId)
    await vi.waitFor(() => expect(chargeCard.chargeCard).toHaveBeenCalledTimes(1))
    const resent = await order(buyer, declining, key, requestId)
    answerTheFirst('declined')
    expect([codeOf(await first), codeOf(resent)]).toEqual(['card_declined', 'card_declined'])
    expect(await stockOf(variant)).toBe(10)
    expect((await getCart({ kind: 'user', userId: buyer })).itemCount).toBe(3)
  })

  it('joins the cart with what was put into a new one meanwhile', async () => {
    const [first, second] = [await aVariant(), await aVariant()]
    const buyer = await aBuyer({ variant: first, quantity: 2 })
    vi.mocked(chargeCard.chargeCard).mockImplementationOnce(async () => {
      await createCart(db(), { userId: buyer, lines: [{ variant: second }] })
      return 'declined'
    })
    await order(buyer)
    const { lines } = await getCart({ kind: 'user', userId: buyer })
    expect(lines.map((line) => [line.sku, line.quantity]).sort()).toEqual(
      [
        [first.sku, 2],
        [second.sku, 1],
      ].sort(),
    )
  })
})

describe('prices', () => {
  it('come from the database, and a changed one is told before it is charged', async () => {
    const variant = await aVariant({ priceCents: 6000 })
    const buyer = await aBuyer({ variant })
    await db().variant.update({ where: { sku: variant.sku }, data: { priceCents: 7000 } })
    expect(await order(buyer)).toMatchObject({ outcome: { error: { code: 'price_changed', totalCents: 7000 } } })
    expect(await stockOf(variant)).toBe(10)
    expect(await order(buyer)).toMatchObject({ outcome: { value: { totalCents: 7000 } } })
  })

  it('count as told once the cart was looked at', async () => {
    const variant = await aVariant({ priceCents: 6000 })
    const buyer = await aBuyer({ variant })
    await db().variant.update({ where: { sku: variant.sku }, data: { priceCents: 5500 } })
    await getCart({ kind: 'user', userId: buyer })
    expect(await order(buyer)).toMatchObject({ outcome: { value: { totalCents: 5500 } } })
  })

  it('must add up to the total that the buyer saw, where it was sent', async () => {
    const buyer = await aBuyer({ variant: await aVariant({ priceCents: 6000 }) })
    expect(codeOf(await order(buyer, { ...request, expectedTotalCents: 5999 }))).toBe('price_changed')
    expect(codeOf(await order(buyer, { ...request, expectedTotalCents: 6000 }))).toBe('ordered')
  })
})

describe('an order', () => {
  it('is found by its owner and by nobody else', async () => {
    const buyer = await aBuyer({ variant: await aVariant() })
    const stranger = await aBuyer()
    const placed = await order(buyer)
    const number = 'outcome' in placed && placed.outcome.ok ? placed.outcome.value.number : ''
    expect(await findOrder(number, buyer)).toMatchObject({ number, status: 'paid' })
    expect(await findOrder(number, stranger)).toBeNull()
  })

  it('stays as it was when the catalogue changes', async () => {
    const variant = await aVariant({ priceCents: 6000 })
    const buyer = await aBuyer({ variant, quantity: 2 })
    const placed = await order(buyer)
    await db().product.delete({ where: { id: variant.productId } })
    const number = 'outcome' in placed && placed.outcome.ok ? placed.outcome.value.number : ''
    expect(await findOrder(number, buyer)).toMatchObject({
      totalCents: 12_000,
      lines: [{ sku: variant.sku, quantity: 2, lineTotalCents: 12_000 }],
    })
  })

  it('is not made of an empty cart', async () => {
    expect(codeOf(await order(await aBuyer()))).toBe('cart_empty')
  })
})
