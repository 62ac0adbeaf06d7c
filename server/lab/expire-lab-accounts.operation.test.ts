import { expect, it } from 'vitest'
import { v7 } from 'uuid'
import type { OrderStatus } from '@/generated/prisma/client'
import { createCart } from '@/prisma/factories/create-cart'
import { createOrder } from '@/prisma/factories/create-order'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { productTag } from '@/lib/catalog-tags'
import { db } from '@/server/platform/db'
import { expireLabAccounts } from './expire-lab-accounts'
import { fingerprintOf } from './fingerprint-of'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

/** An account with a cart, and an order of one of a product of which ten are left. */
async function aBuyer({ labEndsAt, status = 'paid' }: { labEndsAt: Date | null; status?: OrderStatus }) {
  const { user } = await createUser(db())
  await db().user.update({ where: { id: user.id }, data: { labEndsAt } })
  const { slug, variants } = await createProduct(db(), { variants: [{ stock: 10 }] })
  const [variant] = variants
  if (!variant) throw new Error('a product without a variant')
  const ordered = await createCart(db(), { userId: user.id, status: 'ordered', lines: [{ variant }] })
  const order = await createOrder(db(), { userId: user.id, cartId: ordered.id, status, variant })
  await db().orderLine.updateMany({ where: { orderId: order.id }, data: { productSlug: slug } })
  const bought = await db().orderLine.findMany({ where: { orderId: order.id }, select: { quantity: true } })
  await createCart(db(), { userId: user.id, lines: [{ variant }] })
  const quantity = bought.reduce((sum, line) => sum + line.quantity, 0)
  return { id: user.id, sku: variant.sku, slug, quantity }
}

async function leftOf({ id, sku }: { id: string; sku: string }) {
  const [user, orders, carts, variant] = await Promise.all([
    db().user.count({ where: { id } }),
    db().order.count({ where: { userId: id } }),
    db().cart.count({ where: { userId: id } }),
    db().variant.findUnique({ where: { sku }, select: { stock: true } }),
  ])
  return { user, orders, carts, stock: variant?.stock }
}

const untouched = { user: 1, orders: 1, carts: 2, stock: 10 }

it('an account whose day is over goes, and what it bought is on the shelf again, and told', async () => {
  const old = await aBuyer({ labEndsAt: hours(-1) })
  expect(await expireLabAccounts()).toEqual({ accounts: 1 })
  expect(await leftOf(old)).toEqual({ user: 0, orders: 0, carts: 0, stock: 10 + old.quantity })
  const told = await db().outbox.findMany({ where: { tags: { has: productTag(old.slug) } } })
  expect(told).toHaveLength(1)
  expect(await expireLabAccounts()).toEqual({ accounts: 0 })
})

it('nobody else loses anything: neither people nor an account of today, nor one whose order is being paid', async () => {
  const others = [
    await aBuyer({ labEndsAt: null }),
    await aBuyer({ labEndsAt: hours(1) }),
    await aBuyer({ labEndsAt: hours(-1), status: 'pending' }),
  ]
  const held = await Promise.all(others.map(({ id }) => fingerprintOf(id)))
  const old = await aBuyer({ labEndsAt: hours(-1) })
  await expireLabAccounts()
  expect((await leftOf(old)).user).toBe(0)
  for (const other of others) expect(await leftOf(other)).toEqual(untouched)
  expect(await Promise.all(others.map(({ id }) => fingerprintOf(id)))).toEqual(held)
  await db().order.updateMany({ where: { userId: others[2]?.id ?? v7() }, data: { status: 'declined' } })
  expect(await expireLabAccounts()).toEqual({ accounts: 1 })
  // What was declined was put back when it was.
  expect(others[2] && (await leftOf(others[2]))).toMatchObject({ user: 0, stock: 10 })
})

it('two replicas at once delete each account once', async () => {
  const old = await Promise.all(Array.from({ length: 8 }, () => aBuyer({ labEndsAt: hours(-1) })))
  const done = await Promise.all([expireLabAccounts(), expireLabAccounts(), expireLabAccounts()])
  expect(done.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(old.length)
  for (const one of old) expect(await leftOf(one)).toMatchObject({ user: 0, stock: 10 + one.quantity })
})

it('stops when it is told to', async () => {
  const old = await aBuyer({ labEndsAt: hours(-1) })
  expect(await expireLabAccounts(AbortSignal.abort())).toEqual({ accounts: 0 })
  expect(await leftOf(old)).toEqual(untouched)
  await expireLabAccounts()
})
