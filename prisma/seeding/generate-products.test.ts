import { expect, test } from 'vitest'
import { catalogueProducts } from './catalogue-products'
import { generateProducts } from './generate-products'

const models = catalogueProducts()

test('a larger catalogue begins with the smaller one, so that two measurements compare', () => {
  expect(generateProducts(models, 300).slice(0, 200)).toEqual(generateProducts(models, 200))
})

test('slugs and SKUs are unique, and none is one of the catalogue’s', () => {
  const products = [...models, ...generateProducts(models, 3000)]
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length)
  expect(new Set(skus).size).toBe(skus.length)
})

test('every product can stand in the shop', () => {
  for (const product of generateProducts(models, 3000)) {
    expect(product.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(product.summary.length).toBeLessThanOrEqual(110)
    for (const { priceCents, stock } of product.variants) {
      expect(Number.isInteger(priceCents) && priceCents > 0).toBe(true)
      expect(Number.isInteger(stock) && stock >= 0 && stock <= 120).toBe(true)
    }
  }
})
