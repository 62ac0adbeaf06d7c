import { expect, it } from 'vitest'
import { createCart } from '@/prisma/factories/create-cart'
import { createOrder } from '@/prisma/factories/create-order'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { readBestSellerSlugs } from './read-best-seller-slugs'

type Product = Awaited<ReturnType<typeof createProduct>>
type OrderOverrides = Partial<Parameters<typeof createOrder>[1]>

const shopper = async (overrides: Parameters<typeof createUser>[1] = {}) => (await createUser(db(), overrides)).user.id

async function buy(userId: string, product: Product, overrides: OrderOverrides = {}) {
  const [variant] = product.variants
  if (!variant) throw new Error('nothing to buy')
  const cart = await createCart(db(), { userId })
  const order = { userId, cartId: cart.id, variant, productSlug: product.slug, status: 'paid' as const, ...overrides }
  await createOrder(db(), order)
}

/** Of these products, in the order in which they sell; other tests sell things too. */
async function ranked(...products: Product[]) {
  const names = new Map(products.map(({ slug, name }) => [slug, name]))
  return (await readBestSellerSlugs(db(), 10_000)).flatMap((slug) => names.get(slug) ?? [])
}

it('counts people and not units, and units among what as many people bought', async () => {
  const [ada, ben, cem] = [await shopper(), await shopper(), await shopper()]
  const popular = await createProduct(db(), { name: 'Popular' })
  const hoarded = await createProduct(db(), { name: 'Hoarded' })
  const single = await createProduct(db(), { name: 'Single' })
  const unsold = await createProduct(db(), { name: 'Unsold' })
  for (const userId of [ada, ben, cem]) await buy(userId, popular)
  for (let time = 0; time < 4; time++) await buy(ada, hoarded, { quantity: 9 })
  await buy(ben, single)
  expect(await ranked(popular, hoarded, single, unsold)).toEqual(['Popular', 'Hoarded', 'Single'])
  expect(await readBestSellerSlugs(db(), 2)).toHaveLength(2)
})

it('counts no order that is not paid, none of the lab, and shows nothing that cannot be bought', async () => {
  const ada = await shopper()
  const inLab = await shopper()
  await db().user.update({ where: { id: inLab }, data: { labEndsAt: new Date(Date.now() + 60_000) } })
  const bought = await createProduct(db(), { name: 'Bought' })
  const pending = await createProduct(db(), { name: 'Pending' })
  const declined = await createProduct(db(), { name: 'Declined' })
  const forShow = await createProduct(db(), { name: 'For show' })
  const gone = await createProduct(db(), { name: 'Gone', variants: [{ stock: 0 }, { stock: 0 }] })
  await buy(ada, bought)
  await buy(ada, pending, { status: 'pending' })
  await buy(ada, declined, { status: 'declined' })
  await buy(inLab, forShow)
  await buy(ada, gone)
  expect(await ranked(bought, pending, declined, forShow, gone)).toEqual(['Bought'])
})
