import { expect, it } from 'vitest'
import { createCategory } from '@/prisma/factories/create-category'
import { createProduct } from '@/prisma/factories/create-product'
import { db } from '@/server/platform/db'
import { readProductCards } from './read-product-cards'
import { readSimilarSlugs } from './read-similar-slugs'

async function aShelf() {
  const { id: categoryId } = await createCategory(db())
  return async (notes: string, position: number, stock = 5) => {
    const attributes: [string, string][] = [['Tasting notes', notes]]
    return (await createProduct(db(), { categoryId, attributes, position, variants: [{ stock }] })).slug
  }
}

it('similar is what tastes most alike on the same shelf, in the shop’s order, and what is sold out comes last', async () => {
  const put = await aShelf()
  const jasmine = await put('Jasmine, apricot', 5)
  const soldOut = await put('Jasmine, apricot', 1, 0)
  const chocolate = await put('Chocolate', 2)
  const smoke = await put('Smoke', 3)
  const peach = await put('Peach', 4)
  const rose = await put('Rose, cherry', 6)
  const elsewhere = await (await aShelf())('Jasmine, apricot', 1)
  const similar = await readSimilarSlugs(db(), jasmine, 10)
  expect(similar).toEqual([rose, peach, chocolate, smoke, soldOut])
  expect(similar).not.toContain(elsewhere)
  expect(await readSimilarSlugs(db(), jasmine, 2)).toEqual([rose, peach])
})

it('what nobody tastes is like its shelf, and what is not there like nothing', async () => {
  const { id: categoryId } = await createCategory(db())
  const kettle = await createProduct(db(), { categoryId, position: 2 })
  const scale = await createProduct(db(), { categoryId, position: 1 })
  await createProduct(db(), { categoryId, position: 3, variants: [] })
  expect(await readSimilarSlugs(db(), kettle.slug, 4)).toEqual([scale.slug])
  expect(await readSimilarSlugs(db(), `${kettle.slug}-of-old`, 4)).toEqual([])
})

it('cards come in the order asked for, with prices and stock of now, and without what is not sold', async () => {
  const { id: categoryId, slug: category, name } = await createCategory(db())
  const one = await createProduct(db(), { categoryId, variants: [{ priceCents: 900, stock: 0 }] })
  const two = await createProduct(db(), {
    categoryId,
    pictures: ['second', 'third'],
    variants: [
      { priceCents: 1200, stock: 3 },
      { priceCents: 800, stock: 4 },
    ],
  })
  const unsold = await createProduct(db(), { categoryId, variants: [] })
  const cards = await readProductCards(db(), [two.slug, 'no-such-product', unsold.slug, one.slug])
  expect(cards).toMatchObject([
    {
      slug: two.slug,
      name: two.name,
      category: { slug: category, name },
      picture: 'second',
      fromPriceCents: 800,
      pricesDiffer: true,
      currency: 'EUR',
      available: 7,
    },
    { slug: one.slug, fromPriceCents: 900, pricesDiffer: false, available: 0 },
  ])
  expect(await readProductCards(db(), [])).toEqual([])
})
