import { describe, expect, it, vi } from 'vitest'
import { createProduct } from '@/prisma/factories/create-product'
import { databaseTrouble } from './database-trouble'
import { db } from './db'
import type { SqlClient } from './sql-client'
import { transaction } from './transaction'

async function twoVariants(): Promise<[string, string]> {
  const { variants } = await createProduct(db(), { variants: [{ stock: 100 }, { stock: 100 }] })
  const [a, b] = variants.map((variant) => variant.sku)
  return [a ?? '', b ?? '']
}

const takeOne = (tx: SqlClient, sku: string) => tx.variant.update({ where: { sku }, data: { stock: { decrement: 1 } } })

const stocks = async (skus: string[]) =>
  (await db().variant.findMany({ where: { sku: { in: skus } } })).map((variant) => variant.stock)

describe('two transactions that wait for each other', () => {
  it('are both done in the end, each once', async () => {
    const [a, b] = await twoVariants()
    let arrived = 0
    const both = (first: string, second: string) => async (tx: SqlClient) => {
      await takeOne(tx, first)
      arrived += 1
      await vi.waitFor(() => expect(arrived).toBeGreaterThanOrEqual(2), { interval: 5 })
      await takeOne(tx, second)
    }
    await Promise.all([transaction(both(a, b)), transaction(both(b, a))])
    expect(arrived).toBe(3)
    expect(await stocks([a, b])).toEqual([98, 98])
  })
})

describe('a transaction', () => {
  it('that never finds its turn is given up after three tries, and leaves nothing', async () => {
    const [sku] = await twoVariants()
    let tries = 0
    const hopeless = transaction(async (tx) => {
      tries += 1
      await takeOne(tx, sku)
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'not serializable' USING ERRCODE = '40001'; END $$`
    })
    expect(await hopeless.catch(databaseTrouble)).toBe('conflict')
    expect(tries).toBe(3)
    expect(await stocks([sku])).toEqual([100])
  })

  it.each([
    ['a bug', async () => Promise.reject(new Error('so be it'))],
    ['a lock that is not given up', async (tx: SqlClient) => raise(tx, '55P03')],
    ['a statement that takes too long', async (tx: SqlClient) => raise(tx, '57014')],
    ['a server that is read-only', async (tx: SqlClient) => raise(tx, '25006')],
  ])('is not tried again because of %s', async (_what, work) => {
    let tries = 0
    const failing = transaction(async (tx) => {
      tries += 1
      await work(tx)
    })
    await expect(failing).rejects.toThrow('so be it')
    expect(tries).toBe(1)
  })
})

const raise = (tx: SqlClient, state: string) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'so be it' USING ERRCODE = '${state}'; END $$`)
