import { beforeAll, describe, expect, it } from 'vitest'
import { createCategory } from '@/prisma/factories/create-category'
import { createProduct } from '@/prisma/factories/create-product'
import { db } from '@/server/platform/db'
import { readSuggestions } from './read-suggestions'

const names = async (typed: string) => (await readSuggestions(db(), typed)).items.map(({ name }) => name)

beforeAll(async () => {
  const { id: categoryId } = await createCategory(db(), { name: 'Zilver spoons' })
  const variants = [{ priceCents: 900 }, { priceCents: 700 }]
  await createProduct(db(), { categoryId, name: 'Zilverine bowl', position: 5, variants })
  await createProduct(db(), { categoryId, name: 'Plain bowl', position: 1, attributes: [['Made of', 'zilver']] })
  await createProduct(db(), { categoryId, name: 'Zilver nothing', position: 0, variants: [] })
  for (let n = 0; n < 9; n++) await createProduct(db(), { categoryId, name: `Quorl ${n}`, position: n })
})

describe('suggestions', () => {
  it('are shelves, then products that have it in their name, then others; none that cannot be bought at any price', async () => {
    expect(await names('zilv')).toEqual(['Zilver spoons', 'Zilverine bowl', 'Plain bowl'])
  })

  it('hold what a line needs', async () => {
    const { items } = await readSuggestions(db(), 'zilverine')
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'product',
        name: 'Zilverine bowl',
        detail: 'Zilver spoons',
        fromPriceCents: 700,
      }),
    ])
  })

  it('are at most six', async () => {
    expect(await names('quor')).toEqual(['Quorl 0', 'Quorl 1', 'Quorl 2', 'Quorl 3', 'Quorl 4', 'Quorl 5'])
  })

  it('need all words', async () => {
    expect(await names('bowl zilver')).toEqual(['Zilverine bowl', 'Plain bowl'])
    expect(await names('zilver kettle')).toEqual([])
  })

  it('fall back to names that are spelled like it', async () => {
    expect(await names('zilvrine bowl')).toContain('Zilverine bowl')
  })

  it.each(['%', '.*', "'; DROP", '\\', '('])('take %j for what it is', async (typed) => {
    expect(await names(typed)).not.toContain('Zilverine bowl')
  })
})
