import type { Page } from '@playwright/test'
import { createCategory } from '../prisma/factories/create-category'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, test } from './fixtures'
import { expireListings } from './steps/expire-listings'

const results = (page: Page) => page.getByRole('region', { name: 'Products' })
const names = (page: Page) => results(page).getByRole('heading', { level: 2 })
const questionOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

/** On a phone the filters are folded away. */
async function unfoldFilters(page: Page): Promise<void> {
  if (await page.getByRole('form', { name: 'Filters' }).isHidden()) await page.getByText('Shelves and filters').click()
}

/** A word that no other product has, and that the search takes as it is: without vowels it has no endings to cut off. */
function uniqueWord(): string {
  return uniqueSuffix().replace(/./g, (digit) => 'bcdfghjklmnpqrtv'.charAt(Number.parseInt(digit, 16)))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('from the home page by filters, order and page to a product, all of it in the URL', async ({
      page,
      sell,
      database,
      visit,
    }) => {
      const { id: categoryId, slug: category, name: shelf } = await createCategory(database)
      // Named after its price in euros: 10 to 49. Every fifth is sold out.
      const prices = Array.from({ length: 40 }, (_, n) => 10 + n)
      await Promise.all(
        prices.map((euros) => {
          const variants = [{ priceCents: euros * 100, stock: euros % 5 === 0 ? 0 : 7 }]
          return sell({ categoryId, name: `Walk ${euros}`, variants })
        }),
      )

      await expireListings(database)

      // Until the news has reached the replica and the proxy, they have the shelves as they were.
      const tile = page.getByRole('region', { name: 'Along the shelves' }).getByRole('link', { name: shelf })
      await expect(async () => {
        await page.goto('/')
        await expect(tile).toBeVisible({ timeout: 500 })
      }).toPass()
      await tile.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(shelf)
      await expect(results(page)).toContainText('40 products')
      expect(questionOf(page)).toEqual({ category })

      await unfoldFilters(page)
      await page.getByRole('textbox', { name: 'From' }).fill('12')
      await page.getByRole('textbox', { name: 'To' }).fill('45')
      await page.getByRole('checkbox', { name: 'Only what is in stock' }).check()
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show' }).click()
      await expect(results(page)).toContainText('27 products')

      await page.getByRole('navigation', { name: 'Sort by' }).getByRole('link', { name: 'Dearest' }).click()
      await expect(names(page).first()).toHaveText('Walk 44')
      await page.getByRole('link', { name: 'Next' }).click()
      await expect(names(page)).toHaveText(['Walk 14', 'Walk 13', 'Walk 12'])
      const question = { category, minPrice: '12', maxPrice: '45', inStock: 'true', sort: 'price-desc', page: '2' }
      expect(questionOf(page)).toEqual(question)

      const somebodyElse = await visit()
      await somebodyElse.goto(page.url())
      await expect(names(somebodyElse)).toHaveText(['Walk 14', 'Walk 13', 'Walk 12'])

      await page.getByRole('link', { name: 'Walk 13' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Walk 13')
      await page.goBack()
      await expect(names(page)).toHaveText(['Walk 14', 'Walk 13', 'Walk 12'])
      expect(questionOf(page)).toEqual(question)
    })

    test('the search in the header finds by an unfinished word', async ({ page, sell }) => {
      const word = uniqueWord()
      await sell({ name: `Marmalade ${word}` })
      await sell({ name: `Candlestick ${word}` })
      await page.goto('/')
      await page.getByLabel('Search the shop').fill(`marmal ${word.slice(0, -2)}`)
      await page.keyboard.press('Enter')
      await expect(names(page)).toHaveText([`Marmalade ${word}`])
      expect(questionOf(page)).toEqual({ query: `marmal ${word.slice(0, -2)}` })
    })

    test('a search that finds nothing leads on', async ({ page, sell }) => {
      const { name } = await sell({ name: `Lantern ${uniqueWord()}`, variants: [{ priceCents: 3000, stock: 0 }] })
      await page.goto(`/products?query=${encodeURIComponent(name)}&maxPrice=20&inStock=true`)
      await expect(results(page)).toContainText('0 products')
      await expect(names(page)).toHaveText([/^Nothing/])
      // Neither the price nor the stock alone is in the way.
      await expect(page.getByRole('link', { name: 'Look at any price' })).toHaveCount(0)
      await page.getByRole('link', { name: `“${name}” without any filter 1 product` }).click()
      await expect(names(page)).toHaveText([name])

      await page.goto(`/products?query=${encodeURIComponent(name)}&maxPrice=20`)
      await page.getByRole('link', { name: 'Look at any price 1 product' }).click()
      await expect(names(page)).toHaveText([name])

      await page.goto(`/products?query=${uniqueWord()}`)
      await page.getByRole('link', { name: 'See everything in the shop' }).click()
      await expect(page).toHaveURL('/products')
      await expect(names(page).first()).toBeVisible()
    })

    test('each chosen filter has a chip that takes it away', async ({ page, sell }) => {
      const word = uniqueWord()
      const { name: cheap } = await sell({ name: `Alder ${word}`, variants: [{ priceCents: 500 }] })
      const { name: dear } = await sell({ name: `Birch ${word}`, variants: [{ priceCents: 5000 }] })
      const chips = page.getByRole('list', { name: 'Chosen filters' })
      await page.goto(`/products?query=${word}&minPrice=20&inStock=true&sort=name`)
      await expect(names(page)).toHaveText([dear])
      await chips.getByRole('link', { name: 'Remove from €20' }).click()
      await expect(names(page)).toHaveText([cheap, dear])
      expect(questionOf(page)).toEqual({ query: word, inStock: 'true', sort: 'name' })
      await chips.getByRole('link', { name: 'Remove in stock' }).click()
      await expect(page).toHaveURL(`/products?query=${word}&sort=name`)
      await chips.getByRole('link', { name: `Remove “${word}”` }).click()
      await expect(chips).toBeHidden()
      await expect(page).toHaveURL('/products?sort=name')
    })
  })
}

test('the search finds a word at whatever letter one stops typing', async ({ page, sell }) => {
  const word = uniqueWord()
  const { name } = await sell({ name: `Natural ${word}` })
  for (const typed of ['natu', 'natur', 'natura', 'natural']) {
    await page.goto(`/products?query=${typed}+${word}`)
    await expect(names(page), typed).toHaveText([name], { timeout: 3_000 })
  }
})

test('what the URL says wrongly is told at its field and does not break the page', async ({ page }) => {
  const response = await page.goto('/products?minPrice=cheap&page=zero')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveAccessibleDescription('Enter an amount.')
  await expect(names(page).first()).toBeVisible()
})
