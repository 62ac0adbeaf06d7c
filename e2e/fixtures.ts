import { test as base, type Page } from '@playwright/test'
import type { Category, PrismaClient } from '../generated/prisma/client'
import { createCategory } from '../prisma/factories/create-category'
import { createProduct } from '../prisma/factories/create-product'
import { createUser } from '../prisma/factories/create-user'
import { openDatabase } from '../prisma/factories/database'
import { expireListings } from './steps/expire-listings'
import { watchForTrouble } from './watch-for-trouble'

export { expect } from '@playwright/test'

/** An account and the password that opens it. */
export type Shopper = { id: string; email: string; password: string; name: string }

type ProductOverrides = NonNullable<Parameters<typeof createProduct>[1]>
type CreatedProduct = Awaited<ReturnType<typeof createProduct>>

/** A product on the shelf; `sku` is that of its first variant. */
export type SoldProduct = CreatedProduct & { sku: string }

type TestFixtures = {
  /** An account of this test's own. Nobody is signed in to it yet. */
  shopper: Shopper
  /** Puts a product of this test's own on the shelf, with a picture that exists. */
  sell: (overrides?: ProductOverrides) => Promise<SoldProduct>
  /** One such product: one variant at €10.00, twenty in stock. */
  product: SoldProduct
  /** Says that this test provokes such a line in the browser's console, as a refused fetch does. */
  allowConsole: (line: RegExp) => void
  /** Opens a page in another browser, with cookies of its own, under the same guard. */
  visit: () => Promise<Page>
}

type WorkerFixtures = {
  database: PrismaClient
  /** Where the tests' products stand, so that not each of them adds a category to every page of the shop. */
  shelf: Category
}

/** Pictures are drawn with the catalogue; a test's product borrows one. */
const picture = 'amnesia-dark-roast'

/**
 * Playwright's test with what the journeys need: rows of their own in the shop's database, and a guard on every page
 * that fails the test for an error in the console, an uncaught exception or a 5xx answer.
 */
export const test = base.extend<TestFixtures & { allowed: RegExp[] }, WorkerFixtures>({
  // Playwright reads from the pattern which fixtures are needed, so there must be one.
  database: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const url = process.env.DATABASE_URL
      if (!url) throw new Error('DATABASE_URL is not set: the tests put their products into the database of the shop')
      const database = openDatabase(url)
      await use(database)
      await database.$disconnect()
    },
    { scope: 'worker' },
  ],

  shelf: [
    async ({ database }, use) => {
      const shelf = await createCategory(database)
      await expireListings(database)
      await use(shelf)
    },
    { scope: 'worker' },
  ],

  shopper: async ({ database }, use) => {
    const { user, password } = await createUser(database)
    await use({ id: user.id, email: user.email, password, name: user.name })
  },

  sell: async ({ database, shelf }, use) => {
    await use(async (overrides = {}) => {
      const product = await createProduct(database, { pictures: [picture], categoryId: shelf.id, ...overrides })
      return { ...product, sku: product.variants[0]?.sku ?? '' }
    })
  },

  product: async ({ sell }, use) => {
    await use(await sell())
  },

  // oxlint-disable-next-line no-empty-pattern
  allowed: async ({}, use) => {
    await use([])
  },

  allowConsole: async ({ allowed }, use) => {
    await use((line) => allowed.push(line))
  },

  context: async ({ context, allowed }, use) => {
    const trouble = watchForTrouble(context)
    await use(context)
    trouble.refuseAllBut(allowed)
  },

  visit: async ({ browser, allowed }, use) => {
    const visits: { close: () => Promise<void> }[] = []
    await use(async () => {
      const context = await browser.newContext()
      const trouble = watchForTrouble(context)
      visits.push({
        close: async () => {
          await context.close()
          trouble.refuseAllBut(allowed)
        },
      })
      return context.newPage()
    })
    for (const visit of visits) await visit.close()
  },
})

/**
 * Signs in past the form, as most journeys are about something else.
 * @param page its browser carries the session from now on
 */
export async function signIn(
  page: Pick<Page, 'request'>,
  { email, password }: Pick<Shopper, 'email' | 'password'>,
): Promise<void> {
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  const response = await page.request.post('/api/auth/callback/credentials', {
    form: { email, password, callbackUrl: '/' },
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  if (response.headers().location !== '/') {
    throw new Error(`sign-in answered ${response.status()} and led to ${response.headers().location ?? 'nowhere'}`)
  }
}
