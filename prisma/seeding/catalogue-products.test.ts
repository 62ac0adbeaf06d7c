import { expect, test } from 'vitest'
import { catalogueProducts } from './catalogue-products'

test('each product has a position and an age of its own', () => {
  const products = catalogueProducts()
  expect(new Set(products.map(({ position }) => position)).size).toBe(products.length)
  expect(new Set(products.map(({ ageDays }) => ageDays)).size).toBe(products.length)
})
