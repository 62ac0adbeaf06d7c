import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAddOn } from '@/prisma/factories/create-add-on'
import { createCart } from '@/prisma/factories/create-cart'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { addLineOnce } from './add-line-once'
import type { CartOwner } from './cart-owner'
import { getCart } from './get-cart'
import { mergeGuestCart } from './merge-guest-cart'
import { removeLine } from './remove-line'
import { setLineQuantity } from './set-line-quantity'

async function aShopper(): Promise<{ kind: 'user'; userId: string }> {
  const { user } = await createUser(db())
  return { kind: 'user', userId: user.id }
}

async function aVariant(overrides: { priceCents?: number; stock?: number } = {}) {
  const { variants } = await createProduct(db(), { variants: [overrides] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  return variant
}

/** Each call is a request of its own, unless it says which request it repeats. */
function add(owner: CartOwner, sku: string, quantity: number, requestId: string = randomUUID(), addOns: string[] = []) {
  return addLineOnce(owner, { sku, quantity, addOns }, { key: null, requestId })
}

async function quantities(owner: CartOwner): Promise<number[]> {
  return (await getCart(owner)).lines.map((line) => line.quantity)
}

describe('adding', () => {
  it('counts every one of many adds at once, also those that open the cart', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant({ stock: 500 })
    await Promise.all(Array.from({ length: 20 }, () => add(owner, sku, 2)))
    expect(await quantities(owner)).toEqual([40])
    expect(await db().cart.count({ where: { userId: owner.userId } })).toBe(1)
  })

  it('counts a request once that the proxy sends to two replicas', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant()
    const requestId = randomUUID()
    const answers = await Promise.all([add(owner, sku, 2, requestId), add(owner, sku, 2, requestId)])
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['done', 'replayed'])
    expect(answers[0]).toMatchObject({ outcome: { ok: true } })
    expect(await quantities(owner)).toEqual([2])
  })

  it('counts once what opened a guest’s cart and comes again with its token, as when only the answer was lost', async () => {
    const { sku } = await aVariant()
    const line = { sku, quantity: 1, addOns: [] }
    const key = randomUUID()
    const first = await addLineOnce({ kind: 'nobody' }, line, { key, requestId: randomUUID() })
    if (first.kind === 'key_reused' || !first.outcome.ok) throw new Error('the first add opens a cart')
    const owner: CartOwner = { kind: 'guest', cartId: first.outcome.value.id ?? '' }
    const again = await addLineOnce(owner, line, { key, requestId: randomUUID() })
    expect(again).toEqual({ kind: 'replayed', outcome: first.outcome })
    expect(await quantities(owner)).toEqual([1])
    // The key is that cart's alone: whoever else sends it is somebody else.
    const other = await addLineOnce({ kind: 'nobody' }, line, { key, requestId: randomUUID() })
    expect(other.kind).toBe('done')
  })

  it('refuses the same key with another body', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant()
    const requestId = randomUUID()
    await add(owner, sku, 1, requestId)
    expect(await add(owner, sku, 2, requestId)).toEqual({ kind: 'key_reused' })
    expect(await quantities(owner)).toEqual([1])
  })

  it('keeps the same thing with other add-ons on a line of its own, and prices them', async () => {
    const owner = await aShopper()
    const oat = await createAddOn(db(), { priceCents: 60 })
    const { variants } = await createProduct(db(), { variants: [{ priceCents: 300 }], addOns: [oat] })
    const sku = variants[0]?.sku ?? ''
    await add(owner, sku, 1)
    await add(owner, sku, 2, randomUUID(), [oat.code])
    const cart = await getCart(owner)
    expect(cart.lines.map((line) => [line.quantity, line.unitPriceCents])).toEqual([
      [1, 300],
      [2, 360],
    ])
    expect(cart.subtotalCents).toBe(1020)
  })

  it('says what is wrong with an SKU, an add-on, or more than there is', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant({ stock: 3 })
    const soldOut = await aVariant({ stock: 0 })
    const failures = [
      await add(owner, 'NO-SUCH-SKU', 1),
      await add(owner, sku, 1, randomUUID(), ['glitter']),
      await add(owner, soldOut.sku, 1),
      await add(owner, sku, 4),
    ]
    expect(failures.map((answer) => answer.kind === 'done' && !answer.outcome.ok && answer.outcome.error)).toEqual([
      { code: 'unknown_sku', sku: 'NO-SUCH-SKU' },
      { code: 'unknown_add_on', addOn: 'glitter' },
      { code: 'sold_out' },
      { code: 'insufficient_stock', available: 3, inCart: 0 },
    ])
  })

  it('never gets more into the cart than there is, however it is split', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant({ stock: 5 })
    await Promise.all(Array.from({ length: 8 }, () => add(owner, sku, 2)))
    expect(await quantities(owner)).toEqual([4])
  })
})

describe('owning', () => {
  it('does not reach a line of somebody else', async () => {
    const owner = await aShopper()
    const stranger = await aShopper()
    const { sku } = await aVariant()
    await add(owner, sku, 2)
    await add(stranger, sku, 1)
    const lineId = (await getCart(owner)).lines[0]?.id ?? ''
    expect(await setLineQuantity(stranger, lineId, 9)).toEqual({ ok: false, error: { code: 'line_not_found' } })
    await removeLine(stranger, lineId)
    expect(await quantities(owner)).toEqual([2])
    expect(await quantities(stranger)).toEqual([1])
  })

  it('does not open an account’s cart to the token of the guest who began it', async () => {
    const variant = await aVariant()
    const shopper = await aShopper()
    const cart = await createCart(db(), { userId: shopper.userId, lines: [{ variant }] })
    expect((await getCart({ kind: 'guest', cartId: cart.id })).lines).toEqual([])
  })
})

describe('changing', () => {
  it('sets fewer even when more could not be had', async () => {
    const owner = await aShopper()
    const variant = await aVariant({ stock: 2 })
    const cart = await createCart(db(), { userId: owner.userId, lines: [{ variant, quantity: 5 }] })
    const lineId = cart.lines[0]?.id ?? ''
    expect(await setLineQuantity(owner, lineId, 6)).toMatchObject({
      error: { code: 'insufficient_stock', available: 2 },
    })
    expect(await setLineQuantity(owner, lineId, 4)).toMatchObject({
      value: { lines: [{ quantity: 4, problem: { kind: 'insufficient_stock', available: 2 } }] },
    })
  })

  it('removes once and again', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant()
    await add(owner, sku, 1)
    const before = await getCart(owner)
    const lineId = before.lines[0]?.id ?? ''
    const first = await removeLine(owner, lineId)
    expect(first).toMatchObject({ lines: [], version: before.version + 1 })
    expect(await removeLine(owner, lineId)).toEqual(first)
  })

  it('shows a changed price, and what it was', async () => {
    const owner = await aShopper()
    const { sku } = await aVariant({ priceCents: 1000 })
    await add(owner, sku, 2)
    await db().variant.update({ where: { sku }, data: { priceCents: 1100 } })
    expect(await getCart(owner)).toMatchObject({
      subtotalCents: 2200,
      lines: [{ unitPriceCents: 1100, priceChangedFromCents: 1000 }],
    })
  })
})

describe('merging at sign-in', () => {
  it('adds the guest’s lines to the account’s, once, however often it is sent', async () => {
    const shopper = await aShopper()
    const [shared, own] = [await aVariant(), await aVariant()]
    await createCart(db(), { userId: shopper.userId, lines: [{ variant: shared, quantity: 2 }] })
    const guest = await createCart(db(), { lines: [{ variant: shared, quantity: 3 }, { variant: own }] })
    const merged = await Promise.all([1, 2, 3].map(() => mergeGuestCart(guest.id, shopper.userId)))
    expect(merged.sort()).toEqual([0, 0, 4])
    expect((await quantities(shopper)).sort()).toEqual([1, 5])
    expect(await quantities({ kind: 'guest', cartId: guest.id })).toEqual([])
  })

  it('never takes a cart that belongs to an account', async () => {
    const [owner, thief] = [await aShopper(), await aShopper()]
    const cart = await createCart(db(), { userId: owner.userId, lines: [{ variant: await aVariant() }] })
    expect(await mergeGuestCart(cart.id, thief.userId)).toBe(0)
    expect(await quantities(owner)).toEqual([1])
  })
})
