import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import * as outbox from '@/server/platform/write-outbox'
import { changeProduct } from './change-product'
import { changeVariant } from './change-variant'
import { findAdministrator } from './find-administrator'
import { listAudit } from './list-audit'
import type { ChangeContext } from './record-change'

// Calls through; a test may let it fail, as a database does that goes away at the last statement.
vi.mock('@/server/platform/write-outbox', { spy: true })
const { writeOutbox } = await vi.importActual<typeof outbox>('@/server/platform/write-outbox')

afterEach(() => {
  vi.mocked(outbox.writeOutbox).mockReset()
})

async function anAdministrator(): Promise<ChangeContext> {
  const { user } = await createUser(db(), { role: 'administrator' })
  const administrator = await findAdministrator(user.id)
  if (!administrator) throw new Error('the factory makes an administrator')
  return { administrator, requestId: randomUUID() }
}

async function aVariant({ stock = 10, priceCents = 1000 } = {}) {
  const { slug, variants } = await createProduct(db(), { variants: [{ stock, priceCents }] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  return { ...variant, slug, subject: `variant:${variant.sku}` }
}

const entriesOf = (subject: string) => db().auditEntry.findMany({ where: { subject }, orderBy: { createdAt: 'asc' } })

const invalidationsOf = async (slug: string) =>
  (
    await db().$queryRaw<{ tags: string[] }[]>`
      SELECT tags FROM outbox WHERE ${`product:${slug}`} = ANY(tags) ORDER BY id`
  ).map((row) => row.tags)

describe('a change of a variant', () => {
  it('makes the product newer when it is one of the price, and leaves it as old as it is when it is one of stock', async () => {
    const by = await anAdministrator()
    const { sku, productId } = await aVariant({ stock: 10, priceCents: 1000 })
    const updatedAt = async () => (await db().product.findUniqueOrThrow({ where: { id: productId } })).updatedAt
    const before = new Date('2026-01-01')
    await db().product.update({ where: { id: productId }, data: { updatedAt: before } })
    await changeVariant(by, sku, { stock: 3 })
    expect(await updatedAt()).toEqual(before)
    await changeVariant(by, sku, { priceCents: 1250 })
    expect((await updatedAt()).getTime()).toBeGreaterThan(before.getTime())
  })

  it('is made, written down with what was before, and invalidates what shows it', async () => {
    const by = await anAdministrator()
    const { sku, slug, subject } = await aVariant({ stock: 10, priceCents: 1000 })
    expect(await changeVariant(by, sku, { priceCents: 1250, stock: 10 })).toEqual({
      ok: true,
      value: { sku, productSlug: slug, name: '', priceCents: 1250, stock: 10 },
    })
    expect(await entriesOf(subject)).toMatchObject([
      {
        actorId: by.administrator.id,
        action: 'variant.changed',
        before: { priceCents: 1000 },
        after: { priceCents: 1250 },
        requestId: by.requestId,
      },
    ])
    expect(await invalidationsOf(slug)).toEqual([['catalog', `product:${slug}`]])
  })

  it('of its stock leaves the listings, which never show an old one for long, as they are', async () => {
    const { sku, slug } = await aVariant()
    await changeVariant(await anAdministrator(), sku, { stock: 3 })
    expect(await invalidationsOf(slug)).toEqual([[`product:${slug}`]])
  })

  it('that is sent again changes nothing and is written down once', async () => {
    const by = await anAdministrator()
    const { sku, slug, subject } = await aVariant()
    const answers = await Promise.all([1, 2, 3].map(() => changeVariant(by, sku, { stock: 7 })))
    expect(answers).toMatchObject([{ value: { stock: 7 } }, { value: { stock: 7 } }, { value: { stock: 7 } }])
    expect(await entriesOf(subject)).toHaveLength(1)
    expect(await invalidationsOf(slug)).toHaveLength(1)
  })

  it('of an unknown SKU is none', async () => {
    expect(await changeVariant(await anAdministrator(), 'NO-SUCH', { stock: 1 })).toEqual({
      ok: false,
      error: { code: 'unknown_sku' },
    })
  })
})

describe('change, entry and invalidation stand or fall together', () => {
  const nothingHappened = async ({ sku, slug, subject }: Awaited<ReturnType<typeof aVariant>>) => {
    expect(await db().variant.findUnique({ where: { sku } })).toMatchObject({ priceCents: 1000 })
    expect(await entriesOf(subject)).toEqual([])
    expect(await invalidationsOf(slug)).toEqual([])
  }

  it('when the entry cannot be written', async () => {
    const variant = await aVariant()
    const { administrator } = await anAdministrator()
    // Postgres refuses a NUL in a text.
    await expect(changeVariant({ administrator, requestId: '\0' }, variant.sku, { priceCents: 1 })).rejects.toThrow(
      '0x00',
    )
    await nothingHappened(variant)
  })

  it('when the invalidation cannot be written', async () => {
    const variant = await aVariant()
    vi.mocked(outbox.writeOutbox).mockRejectedValueOnce(new Error('the database went away'))
    await expect(changeVariant(await anAdministrator(), variant.sku, { priceCents: 1 })).rejects.toThrow('went away')
    await nothingHappened(variant)
  })

  it('when the commit does not come', async () => {
    const variant = await aVariant()
    vi.mocked(outbox.writeOutbox).mockImplementationOnce(async (tx, tags) => {
      await writeOutbox(tx, tags)
      throw new Error('the replica died here')
    })
    await expect(changeVariant(await anAdministrator(), variant.sku, { priceCents: 1 })).rejects.toThrow('died')
    await nothingHappened(variant)
  })
})

it('the entries tell the truth, and stock is never negative, while orders take from the same stock', async () => {
  const by = await anAdministrator()
  const { sku, subject } = await aVariant({ stock: 30 })
  // The statement by which an order takes stock.
  const take = async () =>
    (await db().variant.updateMany({ where: { sku, stock: { gte: 3 } }, data: { stock: { decrement: 3 } } })).count * 3
  const work = Array.from({ length: 60 }, (_, n) =>
    n % 3 === 0 ? changeVariant(by, sku, { stock: n % 2 === 0 ? n : 2 }).then(() => 0) : take(),
  )
  const taken = (await Promise.all(work)).reduce((sum, units) => sum + units, 0)
  const entries = await entriesOf(subject)
  const put = entries.reduce((sum, { before, after }) => sum + stockIn(after) - stockIn(before), 0)
  const { stock } = await db().variant.findUniqueOrThrow({ where: { sku } })
  expect(taken).toBeGreaterThan(0)
  expect(stock).toBe(30 + put - taken)
  expect(Math.min(stock, ...entries.flatMap(({ before, after }) => [stockIn(before), stockIn(after)]))).toBe(0)
})

const stockIn = (fields: unknown) => (fields as { stock: number }).stock

describe('a change of a product', () => {
  it('is made, written down and invalidates it and the listings', async () => {
    const by = await anAdministrator()
    const { slug } = await createProduct(db(), { name: 'Old name', position: 5 })
    const answer = await changeProduct(by, slug, { name: 'New name', position: 5 })
    expect(answer).toMatchObject({ ok: true, value: { slug, name: 'New name', position: 5 } })
    expect(await entriesOf(`product:${slug}`)).toMatchObject([
      { action: 'product.changed', before: { name: 'Old name' }, after: { name: 'New name' } },
    ])
    expect(await invalidationsOf(slug)).toEqual([['catalog', `product:${slug}`]])
    expect(await db().product.findUnique({ where: { slug } })).toMatchObject({ name: 'New name' })
  })

  it('comes after the other of two at once, so that the entries form one chain', async () => {
    const by = await anAdministrator()
    const { slug } = await createProduct(db(), { position: 0 })
    await Promise.all(Array.from({ length: 12 }, (_, n) => changeProduct(by, slug, { position: n + 1 })))
    const entries = await entriesOf(`product:${slug}`)
    expect(entries).toHaveLength(12)
    expect(entries.map((entry) => entry.before)).toEqual([{ position: 0 }, ...entries.slice(0, -1).map((e) => e.after)])
  })

  it('of an unknown slug is none', async () => {
    expect(await changeProduct(await anAdministrator(), 'no-such', { position: 1 })).toMatchObject({
      error: { code: 'unknown_product' },
    })
  })
})

describe('an administrator', () => {
  it('is one as long as Postgres says so', async () => {
    const { user: shopper } = await createUser(db())
    const { user } = await createUser(db(), { role: 'administrator' })
    expect(await findAdministrator(shopper.id)).toBeNull()
    expect(await findAdministrator(randomUUID())).toBeNull()
    expect(await findAdministrator(user.id)).toMatchObject({ id: user.id })
    await db().user.update({ where: { id: user.id }, data: { role: 'shopper' } })
    expect(await findAdministrator(user.id)).toBeNull()
  })

  it('reads the newest changes first', async () => {
    const by = await anAdministrator()
    const { sku, subject } = await aVariant()
    await changeVariant(by, sku, { stock: 1 })
    await changeVariant(by, sku, { stock: 2 })
    const { items } = await listAudit(1)
    const { email, name } = by.administrator
    expect(items.filter((entry) => entry.subject === subject)).toMatchObject([
      { before: { stock: 1 }, after: { stock: 2 }, actor: { email, name }, requestId: by.requestId },
      { before: { stock: 10 }, after: { stock: 1 } },
    ])
  })
})
