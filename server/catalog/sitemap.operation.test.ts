import { expect, it } from 'vitest'
import { createCategory } from '@/prisma/factories/create-category'
import { createProduct } from '@/prisma/factories/create-product'
import { db } from '@/server/platform/db'
import { readSitemapProducts } from './read-sitemap-products'
import { readSitemapShelves } from './read-sitemap-shelves'

it('a shelf counts what its listing shows, and is as new as its newest product', async () => {
  const { id: categoryId, slug } = await createCategory(db())
  await createProduct(db(), { categoryId })
  const newest = await createProduct(db(), { categoryId })
  await createProduct(db(), { categoryId, variants: [] })
  const changedAt = new Date(Date.now() + 60_000)
  await db().product.update({ where: { id: newest.id }, data: { updatedAt: changedAt } })
  expect((await readSitemapShelves(db())).filter((shelf) => shelf.slug === slug)).toEqual([
    { slug, productCount: 2, changedAt: changedAt.toISOString() },
  ])
})

it('a shelf with nothing for sale is not there', async () => {
  const { id: categoryId, slug } = await createCategory(db())
  await createProduct(db(), { categoryId, variants: [] })
  expect((await readSitemapShelves(db())).map((shelf) => shelf.slug)).not.toContain(slug)
})

it('every product that is for sale is in exactly one part, and only the last part is not full', async () => {
  const sold = await createProduct(db())
  const unsold = await createProduct(db(), { variants: [] })
  const partSize = 3
  const parts: string[][] = []
  for (let part = 1; ; part += 1) {
    const products = await readSitemapProducts(db(), part, partSize)
    if (products.length === 0) break
    parts.push(products.map(({ slug }) => slug))
  }
  const slugs = parts.flat()
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs).toContain(sold.slug)
  expect(slugs).not.toContain(unsold.slug)
  expect(parts.slice(0, -1).every((part) => part.length === partSize)).toBe(true)
  const counts = (await readSitemapShelves(db())).map(({ productCount }) => productCount)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(slugs.length)
})
