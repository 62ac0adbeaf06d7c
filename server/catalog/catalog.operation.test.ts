import { describe, expect, it } from 'vitest'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import { createCategory } from '@/prisma/factories/create-category'
import { createProduct } from '@/prisma/factories/create-product'
import { db } from '@/server/platform/db'
import { readProduct } from './read-product'
import { readProductPage } from './read-product-page'

async function aShelf() {
  const { id: categoryId, slug: category } = await createCategory(db())
  const cheap = await createProduct(db(), {
    categoryId,
    name: 'Apricot drum',
    position: 3,
    attributes: [['Tasting notes', 'quince, marzipan']],
    variants: [{ priceCents: 500, stock: 0 }],
  })
  const wide = await createProduct(db(), {
    categoryId,
    name: 'Badger drum',
    position: 1,
    variants: [
      { priceCents: 1000, stock: 3 },
      { priceCents: 5000, stock: 4 },
    ],
  })
  const dear = await createProduct(db(), {
    categoryId,
    name: 'Cedar flute',
    position: 2,
    variants: [{ priceCents: 9000 }],
  })
  const list = async (question: Record<string, string>) =>
    readProductPage(db(), listingQuerySchema.parse({ category, ...question }))
  const slugs = async (question: Record<string, string>) => (await list(question)).items.map((item) => item.slug)
  return { category, cheap: cheap.slug, wide: wide.slug, dear: dear.slug, list, slugs }
}

describe('the listing', () => {
  it('sorts as asked', async () => {
    const { cheap, wide, dear, slugs } = await aShelf()
    expect(await slugs({})).toEqual([wide, dear, cheap])
    expect(await slugs({ sort: 'price-asc' })).toEqual([cheap, wide, dear])
    expect(await slugs({ sort: 'price-desc' })).toEqual([dear, wide, cheap])
    expect(await slugs({ sort: 'name' })).toEqual([cheap, wide, dear])
    expect(await slugs({ sort: 'newest' })).toEqual([dear, wide, cheap])
  })

  it('finds words, unfinished ones too, in names and attributes, and all of them together', async () => {
    const { cheap, wide, slugs } = await aShelf()
    expect(await slugs({ query: 'drum', sort: 'name' })).toEqual([cheap, wide])
    expect(await slugs({ query: 'marzip' })).toEqual([cheap])
    expect(await slugs({ query: 'drum quince' })).toEqual([cheap])
    for (const typed of ['quin', 'quinc', 'quince', 'quinces']) expect(await slugs({ query: typed })).toEqual([cheap])
    expect(await slugs({ query: '&|!' })).toEqual([])
  })

  it('filters by what one variant costs, not by the range between two', async () => {
    const { wide, dear, slugs } = await aShelf()
    expect(await slugs({ minPrice: '20', maxPrice: '40' })).toEqual([])
    expect(await slugs({ minPrice: '45' })).toEqual([wide, dear])
  })

  it('leaves out what is sold out when asked to, and adds up the rest', async () => {
    const { cheap, wide, list } = await aShelf()
    const { items, total } = await list({ inStock: '1' })
    expect(items.map((item) => item.slug)).not.toContain(cheap)
    expect(total).toBe(2)
    expect(items.find((item) => item.slug === wide)).toMatchObject({
      fromPriceCents: 1000,
      pricesDiffer: true,
      available: 7,
    })
  })

  it('puts every product on exactly one page, and knows the total beyond the last one', async () => {
    const { list, slugs } = await aShelf()
    const pages = await Promise.all(['1', '2', '3'].map((page) => slugs({ page, pageSize: '1' })))
    expect(new Set(pages.flat()).size).toBe(3)
    expect(await list({ page: '9', pageSize: '1' })).toMatchObject({ items: [], total: 3, page: 9 })
  })
})

describe('a product', () => {
  it('is null when there is none, and shows variants with what can be sold', async () => {
    const { slug } = await createProduct(db(), { variants: [{ stock: 2 }, { stock: 0 }] })
    expect(await readProduct(db(), 'no-such-product')).toBeNull()
    expect((await readProduct(db(), slug))?.variants.map((variant) => variant.available)).toEqual([2, 0])
  })
})
