import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { demoCards } from '@/lib/demo-card'
import { createCart } from '@/prisma/factories/create-cart'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { placeOrder } from './place-order'
import { takeStock } from './take-stock'

async function aProduct(stock: number) {
  const { slug, variants } = await createProduct(db(), { variants: [{ stock }] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  return { slug, variant, line: { sku: variant.sku, name: 'Thing', quantity: 1, productSlug: slug } }
}

type Product = Awaited<ReturnType<typeof aProduct>>

async function orderOf(products: Product[], cardNumber: string = demoCards.succeeds) {
  const { user } = await createUser(db())
  await createCart(db(), { userId: user.id, lines: products.map(({ variant }) => ({ variant })) })
  const shippingAddress = {
    name: 'Ada',
    line1: 'Main 1',
    line2: undefined,
    city: 'Ulm',
    postalCode: '89073',
    country: 'DE' as const,
  }
  return placeOrder(
    user.id,
    { shippingAddress, delivery: 'pickup', payment: { method: 'card', cardNumber } },
    { key: randomUUID(), requestId: randomUUID() },
  )
}

const invalidationsOf = async ({ slug }: Product) =>
  (
    await db().$queryRaw<{ tags: string[] }[]>`
      SELECT tags FROM outbox WHERE ${`product:${slug}`} = ANY(tags) ORDER BY id`
  ).map((row) => row.tags)

it('an order invalidates every product of which it took something, in one row', async () => {
  const [a, b] = [await aProduct(5), await aProduct(5)]
  await orderOf([a, b])
  expect(await invalidationsOf(a)).toEqual([[`product:${a.slug}`, `product:${b.slug}`].sort()])
})

it('a declined card invalidates them again, as the stock is back', async () => {
  const product = await aProduct(5)
  await orderOf([product], demoCards.declined)
  expect(await invalidationsOf(product)).toHaveLength(2)
})

it('an order that came too late invalidates nothing', async () => {
  const [last, plenty] = [await aProduct(1), await aProduct(50)]
  await Promise.all(Array.from({ length: 12 }, () => orderOf([plenty, last])))
  expect(await invalidationsOf(last)).toHaveLength(1)
  expect(await invalidationsOf(plenty)).toHaveLength(1)
})

it('an order that is rolled back takes its invalidation along', async () => {
  const product = await aProduct(5)
  const ordering = db().$transaction(async (tx) => {
    expect(await takeStock(tx, [product.line])).toBeNull()
    throw new Error('the replica died here')
  })
  await expect(ordering).rejects.toThrow('died')
  expect(await invalidationsOf(product)).toEqual([])
})
