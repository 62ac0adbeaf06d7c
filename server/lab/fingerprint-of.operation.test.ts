import { expect, it } from 'vitest'
import { createCart } from '@/prisma/factories/create-cart'
import { createOrder } from '@/prisma/factories/create-order'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { fingerprintOf } from './fingerprint-of'

async function aShopper() {
  const { user } = await createUser(db())
  const { variants } = await createProduct(db())
  const [variant] = variants
  if (!variant) throw new Error('a product without a variant')
  return { userId: user.id, variant }
}

it('covers cart and orders of one account, and of nobody else', async () => {
  const { userId, variant } = await aShopper()
  const nothing = await fingerprintOf(userId)
  expect(nothing).toMatchObject({ covered: [], cartLines: 0, orders: 0 })
  const other = await aShopper()
  await createCart(db(), { userId: other.userId, lines: [other] })
  await createCart(db(), { userId: null, lines: [other] })
  expect(await fingerprintOf(userId)).toEqual(nothing)

  await createCart(db(), { userId, lines: [{ variant }] })
  const withCart = await fingerprintOf(userId)
  expect(withCart.covered).toEqual([expect.stringMatching(`^cart ${variant.sku} × `)])
  const ordered = await createCart(db(), { userId, status: 'ordered', lines: [{ variant }] })
  const order = await createOrder(db(), { userId, cartId: ordered.id, status: 'paid', variant })
  const withOrder = await fingerprintOf(userId)
  expect(withOrder).toMatchObject({ cartLines: 1, orders: 1 })
  expect(withOrder.covered[1]).toContain(`order ${order.number} of ${order.totalCents}: ${variant.sku}`)
  expect(new Set([nothing, withCart, withOrder].map(({ sha256 }) => sha256)).size).toBe(3)
})

it('does not change when a price does, or when an order is paid', async () => {
  const { userId, variant } = await aShopper()
  await createCart(db(), { userId, lines: [{ variant }] })
  const ordered = await createCart(db(), { userId, status: 'ordered', lines: [{ variant }] })
  const order = await createOrder(db(), { userId, cartId: ordered.id, status: 'pending', variant })
  const before = await fingerprintOf(userId)
  await db().variant.update({ where: { sku: variant.sku }, data: { priceCents: { increment: 50 } } })
  await db().order.update({ where: { id: order.id }, data: { status: 'paid' } })
  expect(await fingerprintOf(userId)).toEqual(before)
})
