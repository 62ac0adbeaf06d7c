import { beforeAll, describe, expect, it } from 'vitest'
import { facetNames, priceBands, roasts, tastes, type FacetName } from '@/lib/facets'
import { listingQuerySchema, type ListingQuery } from '@/lib/schemas/listing-query'
import { beans } from '@/prisma/catalogue/beans'
import { tea } from '@/prisma/catalogue/tea'
import { createCategory } from '@/prisma/factories/create-category'
import { createProduct } from '@/prisma/factories/create-product'
import { uniqueSuffix } from '@/prisma/factories/unique-suffix'
import { random } from '@/prisma/seeding/random'
import { db } from '@/server/platform/db'
import { readProductPage } from './read-product-page'

type Given = Record<Exclude<FacetName, 'price'>, string[]> & {
  slug: string
  isOfStone: boolean
  pricesCents: number[]
  available: number
}

const notes = { citrus: 'Orange', fruit: 'Apricot', chocolate: 'Cocoa nib', nut: 'Hazelnut', deep: 'Smoke' } as const
const countries = ['Ethiopia', 'Costa Rica', 'Côte d’Ivoire', 'Kenya']
/** In the name of each product here and of no other. */
const mark = `mark${uniqueSuffix()}`
const next = random(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
const some = <T>(list: readonly T[], share: number): T[] => list.filter(() => next() < share)
const products: Given[] = []
const shelves: { id: string; slug: string; name: string }[] = []

async function anyProduct(): Promise<Given> {
  const shelf = pick(shelves)
  const roast = some([pick(roasts)], 0.7)
  const origin = some([pick(countries)], 0.7)
  const families = some(Object.keys(notes) as (keyof typeof notes)[], 0.3)
  const isOfStone = next() < 0.5
  const variants = Array.from({ length: 1 + Math.floor(next() * 3) }, () => ({
    priceCents: pick([500, 999, 1_000, 1_550, 1_999, 2_000, 4_999, 5_000, 9_999, 10_000, 25_000]),
    stock: next() < 0.4 ? 0 : 3,
  }))
  const { slug } = await createProduct(db(), {
    categoryId: shelf.id,
    name: `${isOfStone ? 'Stone' : 'Straw'} ${mark} ${Math.floor(next() * 1e6)}`,
    attributes: [
      ...roast.map(({ name }): [string, string] => ['Roast', name]),
      ...origin.map((country): [string, string] => ['Origin', `${country}, some valley`]),
      ...(families.length > 0
        ? [['Tasting notes', families.map((family) => notes[family]).join(', ')] as [string, string]]
        : []),
    ],
    variants,
  })
  return {
    slug,
    isOfStone,
    category: [shelf.slug],
    roast: roast.map(({ value }) => value),
    origin,
    taste: families,
    pricesCents: variants.map(({ priceCents }) => priceCents),
    available: variants.reduce((sum, { stock }) => sum + stock, 0),
  }
}

beforeAll(async () => {
  for (let n = 0; n < 3; n++) shelves.push(await createCategory(db()))
  for (let n = 0; n < 60; n++) products.push(await anyProduct())
})

/** A question as somebody may put it together: each filter set now and then, one value or several. */
function anyQuery(): ListingQuery {
  const maybe = <T>(list: readonly T[]) => (next() < 0.45 ? some(list, 0.4) : [])
  return listingQuerySchema.parse({
    query: next() < 0.3 ? `stone ${mark}` : mark,
    category: maybe(shelves.map(({ slug }) => slug)),
    price: maybe(priceBands.map(({ value }) => value)),
    roast: maybe(roasts.map(({ value }) => value)),
    origin: maybe(countries),
    taste: maybe(tastes.map(({ value }) => value)),
    ...(next() < 0.2 && { minPrice: pick(['0', '9.99', '15']) }),
    ...(next() < 0.2 && { maxPrice: pick(['15.5', '60']) }),
    inStock: next() < 0.3 ? '1' : '0',
    sort: pick(['featured', 'price-asc', 'newest']),
    pageSize: '100',
  })
}

/** What the rule says, one product at a time: any of one filter, all filters but the one that is let off. */
function fits(product: Given, query: ListingQuery, letOff?: string): boolean {
  const { minPrice = 0, maxPrice = Infinity } = letOff === 'prices' ? {} : query
  const inRange = product.pricesCents.filter((cents) => cents >= minPrice && cents <= maxPrice)
  const values = (name: FacetName) => (name === 'price' ? bandsOf(inRange) : product[name])
  return (
    (!query.query?.startsWith('stone') || product.isOfStone) &&
    (letOff === 'inStock' || !query.inStock || product.available > 0) &&
    inRange.length > 0 &&
    facetNames.every(
      (name) =>
        letOff === name || query[name].length === 0 || query[name].some((value) => values(name).includes(value)),
    )
  )
}

function bandsOf(pricesCents: number[]): string[] {
  return priceBands
    .filter(({ fromCents, toCents }) =>
      pricesCents.some((cents) => cents >= fromCents && cents <= (toCents ?? Infinity)),
    )
    .map(({ value }) => value)
}

/** Counted one by one: how many a choice would show, beside what is set of the others. */
function countOf(name: FacetName, value: string, query: ListingQuery): number {
  return products.filter((product) => fits(product, { ...query, [name]: [value] })).length
}

describe('counts of facets', () => {
  it('are those of a count by hand, whatever is set', async () => {
    const seen = { choices: 0, empty: 0, several: 0 }
    for (let n = 0; n < 150; n++) {
      const query = anyQuery()
      const { items, total, facets } = await readProductPage(db(), query, { withFacets: true })
      const expected = products.filter((product) => fits(product, query)).map(({ slug }) => slug)
      const what = JSON.stringify(query)
      expect(items.map(({ slug }) => slug).toSorted(), what).toEqual(expected.toSorted())
      expect(total, what).toBe(expected.length)
      const possible = {
        category: shelves.map(({ slug }) => slug),
        price: priceBands.map(({ value }) => value),
        roast: roasts.map(({ value }) => value),
        origin: countries,
        taste: tastes.map(({ value }) => value),
      }
      for (const name of facetNames) {
        const byHand = possible[name]
          .map((value) => ({ value, count: countOf(name, value, query) }))
          .filter(({ value, count }) => count > 0 || query[name].includes(value))
        const told = facets?.[name].map(({ value, count }) => ({ value, count })) ?? []
        expect(told.toSorted(byValue), `${name} of ${what}`).toEqual(byHand.toSorted(byValue))
        seen.choices += byHand.length
        if (query[name].length > 1) seen.several += 1
      }
      expect(facets?.inStock, what).toBe(products.filter((one) => fits(one, { ...query, inStock: true })).length)
      for (const [name, count] of Object.entries(facets?.without ?? {})) {
        expect(count, `without ${name} of ${what}`).toBe(products.filter((one) => fits(one, query, name)).length)
      }
      if (total === 0) seen.empty += 1
    }
    // Else this would have shown little.
    expect(seen.choices).toBeGreaterThan(500)
    expect(seen.empty).toBeGreaterThan(5)
    expect(seen.several).toBeGreaterThan(50)
  })

  it('say what there would be without each filter that is set, and of no other', async () => {
    const query = listingQuerySchema.parse({ query: mark, roast: ['dark'], maxPrice: '12', inStock: '1' })
    const { facets } = await readProductPage(db(), query, { withFacets: true })
    expect(Object.keys(facets?.without ?? {}).toSorted()).toEqual(['inStock', 'prices', 'roast'])
  })

  it('name what is set although there is none of it, so that it can be taken away', async () => {
    const query = listingQuerySchema.parse({ query: mark, origin: ['Atlantis'], category: ['no-such-shelf'] })
    const { facets, total } = await readProductPage(db(), query, { withFacets: true })
    expect(total).toBe(0)
    expect(facets?.origin).toEqual([{ value: 'Atlantis', name: 'Atlantis', count: 0 }])
    expect(facets?.category).toContainEqual({ value: 'no-such-shelf', name: 'no-such-shelf', count: 0 })
  })

  it('are left out where nobody asked', async () => {
    expect(await readProductPage(db(), listingQuerySchema.parse({ query: mark }))).not.toHaveProperty('facets')
  })
})

const byValue = (one: { value: string }, other: { value: string }) => one.value.localeCompare(other.value)

describe('facets of the catalogue', () => {
  it('know every roast, and a family for every product with tasting notes', async () => {
    const grown = [...beans, ...tea].filter(({ attributes }) => attributes.some(([label]) => label === 'Tasting notes'))
    expect(grown.length).toBeGreaterThan(20)
    for (const { name, attributes } of grown) {
      const { id } = await createProduct(db(), { attributes })
      const { roast, origin, tastes: families } = await db().product.findUniqueOrThrow({ where: { id } })
      const country = attributes.find(([label]) => label === 'Origin')?.[1].split(',')[0] ?? null
      expect(families, name).not.toEqual([])
      expect(tastes.map(({ value }) => value)).toEqual(expect.arrayContaining(families))
      expect(roasts.map(({ value }): string => value)).toEqual(expect.arrayContaining(roast === null ? [] : [roast]))
      expect(origin, name).toBe(country)
    }
  })

  it('can be read of attributes of any shape', async () => {
    const { id } = await createProduct(db())
    for (const attributes of [[], {}, 'Roast', [['Roast']], [['Roast', 3]], [null, ['Roast', 'Dark']]]) {
      const { roast } = await db().product.update({ where: { id }, data: { attributes } })
      expect([null, 'dark', '3']).toContain(roast)
    }
  })
})
