import { expect, test } from 'vitest'
import { tasteProfileSchema } from '@/lib/views/product-view'
import { addOns } from './add-ons'
import { categories } from './categories'
import { featuredOrder } from './featured-order'

const products = categories.flatMap((category) => category.products)
const variants = products.flatMap((product) => product.variants)

function duplicates(values: string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}

test('the shop is large enough to browse', () => {
  expect(categories).toHaveLength(7)
  expect(products.length).toBeGreaterThanOrEqual(64)
  expect(variants.length).toBeGreaterThanOrEqual(160)
  for (const category of categories) expect(category.products.length, category.slug).toBeGreaterThanOrEqual(6)
})

test('slugs, SKUs, names, pictures, add-on codes and drawings are unique', () => {
  expect(duplicates(categories.map(({ slug }) => slug))).toEqual([])
  expect(duplicates(products.map(({ slug }) => slug))).toEqual([])
  expect(duplicates(products.map(({ name }) => name))).toEqual([])
  expect(duplicates(products.map(({ picture }) => picture))).toEqual([])
  expect(duplicates(products.map(({ drawing }) => JSON.stringify({ ...drawing, tilt: 0, label: '' })))).toEqual([])
  expect(duplicates(variants.map(({ sku }) => sku))).toEqual([])
  expect(duplicates(addOns.map(({ code }) => code))).toEqual([])
})

test.each(products)('$slug is fit to print', (product) => {
  expect(product.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(product.picture).toBe(product.slug)
  expect(product.summary.length).toBeLessThanOrEqual(110)
  expect(product.summary).toMatch(/[.?!]$/)
  expect(product.description.split('\n\n').length).toBeGreaterThanOrEqual(2)
  expect(product.description.length).toBeGreaterThan(150)
  expect(product.alt.length).toBeGreaterThan(20)
  expect(product.attributes.length).toBeGreaterThanOrEqual(3)
  expect(duplicates(product.attributes.map(([label]) => label))).toEqual([])
})

test.each(products)('$slug can be sold', (product) => {
  expect(product.variants.length).toBeGreaterThanOrEqual(1)
  expect(duplicates(product.variants.map(({ name }) => name))).toEqual([])
  for (const { sku, name, priceCents, stock } of product.variants) {
    expect(sku).toMatch(/^[A-Z]{3}(-[A-Z0-9]+)+$/)
    expect(name === '', `${sku} is named exactly when it has siblings`).toBe(product.variants.length === 1)
    expect(Number.isInteger(priceCents) && priceCents > 0, sku).toBe(true)
    expect(Number.isInteger(stock) && stock >= 0, sku).toBe(true)
  }
})

test('what has tasting notes has a taste profile, and nothing else', () => {
  for (const { slug, attributes, taste } of products) {
    const hasNotes = attributes.some(([label]) => label === 'Tasting notes')
    expect(taste !== undefined, slug).toBe(hasNotes)
    if (taste) expect(tasteProfileSchema.safeParse(taste).success, slug).toBe(true)
  }
})

test.each(products)('$slug can be drawn', ({ drawing }) => {
  const { background, main, accent, ink } = drawing.palette
  for (const colour of [background, main, accent, ink]) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  expect(duplicates([background, main, accent, ink])).toEqual([])
  expect((drawing.label ?? '').length).toBeLessThanOrEqual(12)
  expect(Math.abs(drawing.tilt ?? 0)).toBeLessThanOrEqual(8)
})

test('some things are sold out, some nearly', () => {
  const stocks = variants.map(({ stock }) => stock)
  expect(stocks.filter((stock) => stock === 0).length).toBeGreaterThanOrEqual(6)
  expect(stocks.filter((stock) => stock > 0 && stock < 5).length).toBeGreaterThanOrEqual(8)
  const soldOut = products.filter((product) => product.variants.every(({ stock }) => stock === 0))
  expect(soldOut).toHaveLength(2)
})

test('drinks take add-ons, and some of those are free', () => {
  const used = new Set(products.flatMap((product) => product.addOns ?? []))
  expect(addOns.filter(({ code }) => !used.has(code))).toEqual([])
  expect(addOns.filter(({ priceCents }) => priceCents === 0).length).toBeGreaterThanOrEqual(2)
  const drinks = categories.find(({ slug }) => slug === 'drinks-to-go')
  expect(drinks?.products.filter((product) => product.addOns).length).toBeGreaterThanOrEqual(6)
})

test('the featured order has every product once and mixes the categories', () => {
  const order = featuredOrder()
  expect(order.toSorted()).toEqual(products.map(({ slug }) => slug).toSorted())
  const categoryOf = new Map(
    categories.flatMap(({ slug, products }) => products.map((product) => [product.slug, slug])),
  )
  for (const [index, slug] of order.entries()) {
    const previous = order[index - 1]
    if (previous !== undefined) expect(categoryOf.get(slug), slug).not.toBe(categoryOf.get(previous))
  }
  expect(new Set(order.slice(0, 8).map((slug) => categoryOf.get(slug))).size).toBeGreaterThanOrEqual(6)
})
