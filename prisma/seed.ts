import { requireDatabaseUrl } from '../tools/database/require-database-url'
import { failWithOneLine } from '../tools/fail-with-one-line'
import { addOns } from './catalogue/add-ons'
import { categories } from './catalogue/categories'
import { demoAccounts } from './catalogue/demo-accounts'
import { openDatabase } from './factories/database'
import { catalogueProducts } from './seeding/catalogue-products'
import { emptyShop } from './seeding/empty-shop'
import { generateProducts } from './seeding/generate-products'
import { seedOptions, type SeedOptions } from './seeding/seed-options'
import type { SeedProduct } from './seeding/seed-product'
import { writeAccounts } from './seeding/write-accounts'
import { writeAddOns } from './seeding/write-add-ons'
import { writeCategories } from './seeding/write-categories'
import { writeProducts } from './seeding/write-products'

/** `npm run db:seed`: fills DATABASE_URL with prisma/catalogue. Run again, it brings the texts and prices up to date. */
async function seed(): Promise<void> {
  const options = seedOptions(process.argv.slice(2))
  const db = openDatabase(requireDatabaseUrl())
  try {
    // All or nothing, so that --if-empty never takes half a shop for a whole one.
    const report = await db.$transaction((tx) => fillShop(tx, options), { maxWait: 10_000, timeout: 10 * 60_000 })
    // Statistics that are right from the first query on; a measurement must not depend on when autovacuum comes.
    if (options.productCount > 0) await db.$executeRaw`ANALYZE`
    for (const line of report) console.log(line)
  } finally {
    await db.$disconnect()
  }
}

async function fillShop(tx: Parameters<typeof writeProducts>[0], options: SeedOptions): Promise<string[]> {
  // Of two seeds at once, the second waits here and then sees what the first has done.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('goldfish:seed', 0))`
  if (options.ifEmpty) {
    const existing = await tx.product.count()
    if (existing > 0) return [`Nothing seeded: the shop has ${counted(existing, 'product')} already.`]
  }
  const startedAt = performance.now()
  if (options.reset) await emptyShop(tx)
  await writeCategories(tx)
  await writeAddOns(tx)
  const products = catalogueProducts()
  await writeProducts(tx, products)
  await writeAccounts(tx)
  const report = [
    `${options.reset ? 'Emptied the shop, then seeded' : 'Seeded'} ${counted(categories.length, 'category', 'categories')}, ` +
      `${summary(products)} and ${counted(addOns.length, 'add-on')} in ${secondsSince(startedAt)}.`,
    `Accounts: ${demoAccounts.map(({ email, password }) => `${email} / ${password}`).join(', ')}.`,
  ]
  if (options.productCount > products.length) {
    const generatedAt = performance.now()
    const generated = generateProducts(products, options.productCount - products.length)
    await writeProducts(tx, generated)
    report.push(`Generated ${summary(generated)} in ${secondsSince(generatedAt)}.`)
  }
  return report
}

function summary(products: SeedProduct[]): string {
  const variantCount = products.reduce((sum, { variants }) => sum + variants.length, 0)
  return `${counted(products.length, 'product')} with ${counted(variantCount, 'variant')}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
}

await seed().catch(failWithOneLine)
