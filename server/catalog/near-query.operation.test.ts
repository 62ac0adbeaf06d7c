import { beforeAll, describe, expect, it } from 'vitest'
import { createProduct } from '@/prisma/factories/create-product'
import { db } from '@/server/platform/db'
import { readNearQuery } from './read-near-query'

beforeAll(async () => {
  await createProduct(db(), { name: 'Yirgacheffe Adado', attributes: [['Origin', 'Ethiopia, Gedeo']] })
  await createProduct(db(), { name: 'Moka Pot', attributes: [['Made of', 'Aluminium']] })
})

describe('the near spelling', () => {
  it.each([
    ['yrgacheffe', 'yirgacheffe'],
    ['Etiopia', 'ethiopia'],
    ['ethiopia yirgacheff adaddo', 'ethiopia yirgacheff adado'],
    ['aluminum moka', 'aluminium moka'],
  ])('of %j is %j', async (typed, near) => {
    expect(await readNearQuery(db(), typed)).toBe(near)
  })

  it.each(['xqzwvkj', 'moka pot', '', '&|!', 'moka xqzwvkj', 'a b c d e f g'])('of %j there is none', async (typed) => {
    expect(await readNearQuery(db(), typed)).toBeNull()
  })
})
