import type { Page } from '@playwright/test'
import { createCategory } from '../prisma/factories/create-category'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, test, type SoldProduct } from './fixtures'
import { expectNoBarriers } from './steps/expect-no-barriers'

type Sell = (overrides?: {
  name: string
  categoryId: string
  attributes: [string, string][]
  variants?: { priceCents?: number; stock?: number }[]
}) => Promise<SoldProduct>

const results = (page: Page) => page.getByRole('region', { name: 'Products' })
const names = (page: Page) => results(page).getByRole('heading', { level: 2 })
const filters = (page: Page) => page.getByRole('form', { name: 'Filters' })
const choice = (page: Page, name: string | RegExp) => filters(page).getByRole('checkbox', { name })
const chips = (page: Page) => page.getByRole('list', { name: 'Chosen filters' })

async function unfold(page: Page): Promise<void> {
  if (await filters(page).isHidden()) await page.getByText('Shelves and filters').click()
  await expect(filters(page)).toBeVisible()
}

/** Six coffees that differ in roast, origin, taste and price, on a shelf of their own. */
async function aShelf(sell: Sell, database: Parameters<typeof createCategory>[0]) {
  const { id: categoryId, slug } = await createCategory(database)
  const coffee = (name: string, roast: string, origin: string, notes: string, priceCents: number, stock = 5) =>
    sell({
      name,
      categoryId,
      attributes: [
        ['Origin', `${origin}, a hill`],
        ['Roast', roast],
        ['Tasting notes', notes],
      ],
      variants: [{ priceCents, stock }],
    })
  await coffee('Aaru', 'Light', 'Ethiopia', 'Jasmine, apricot', 1_490)
  await coffee('Beku', 'Light', 'Kenya', 'Blackcurrant', 1_690)
  await coffee('Cimo', 'Medium', 'Ethiopia', 'Milk chocolate, hazelnut', 1_290)
  await coffee('Dasi', 'Medium', 'Brazil', 'Hazelnut, caramel', 890)
  await coffee('Efra', 'Dark', 'Brazil', 'Smoke, cocoa', 990, 0)
  await coffee('Fume', 'Dark', 'Indonesia', 'Cedar, clove', 2_150)
  return { slug, url: `/products?category=${slug}&sort=name` }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    /** As a person does it: with JavaScript it is asked for at once, without by the button. */
    async function tick(page: Page, ...wanted: RegExp[]): Promise<void> {
      await unfold(page)
      for (const name of wanted) {
        const box = choice(page, name)
        await box.setChecked(!(await box.isChecked()))
      }
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show products' }).click()
    }

    test('facets narrow together, count what each choice would show, and stand in the URL', async ({
      page,
      sell,
      database,
      visit,
    }) => {
      const { slug, url } = await aShelf(sell, database)
      await page.goto(url)
      await expect(names(page)).toHaveText(['Aaru', 'Beku', 'Cimo', 'Dasi', 'Efra', 'Fume'])
      await tick(page, /^Light 2/, /^Medium 2/)
      await expect(names(page)).toHaveText(['Aaru', 'Beku', 'Cimo', 'Dasi'])
      await unfold(page)
      // The other roasts still say what they would add; origins say what there is of these two.
      await expect(choice(page, /^Dark 2/)).not.toBeChecked()
      await expect(choice(page, /^Brazil 1/)).toBeVisible()
      await expect(choice(page, /^Indonesia/)).toHaveCount(0)

      await tick(page, /^Ethiopia 2/, /^Chocolate/)
      await expect(names(page)).toHaveText(['Cimo'])
      await expect.poll(() => new URL(page.url()).searchParams.getAll('taste')).toEqual(['chocolate'])
      const search = new URL(page.url()).searchParams
      expect(search.getAll('roast')).toEqual(['light', 'medium'])
      expect(['category', 'origin', 'sort'].map((name) => search.get(name))).toEqual([slug, 'Ethiopia', 'name'])

      const somebodyElse = await visit()
      await somebodyElse.goto(page.url())
      await expect(names(somebodyElse)).toHaveText(['Cimo'])
      await unfold(somebodyElse)
      await expect(choice(somebodyElse, /^Light/)).toBeChecked()

      await chips(page).getByRole('link', { name: 'Remove Chocolate' }).click()
      await expect(names(page)).toHaveText(['Aaru', 'Cimo'])
      await chips(page).getByRole('link', { name: 'Remove Light roast' }).click()
      await expect(names(page)).toHaveText(['Cimo'])
      await expect(page).toHaveURL(`/products?category=${slug}&roast=medium&origin=Ethiopia&sort=name`)
      await page.goBack()
      await expect(names(page)).toHaveText(['Aaru', 'Cimo'])
      await unfold(page)
      await expect(choice(page, /^Light/)).toBeChecked()
      await page.goForward()
      await expect(names(page)).toHaveText(['Cimo'])
      await unfold(page)
      await expect(choice(page, /^Light/)).not.toBeChecked()
      await chips(page).getByRole('link', { name: 'Clear all' }).click()
      await expect(page).toHaveURL('/products')
    })

    test('an empty result says what to let go of, and how much that gives', async ({ page, sell, database }) => {
      const { url } = await aShelf(sell, database)
      await page.goto(`${url}&roast=dark&taste=floral&inStock=true`)
      await expect(names(page)).toHaveText([/^Nothing/])
      const way = (name: RegExp | string) => results(page).getByRole('link', { name })
      await expect(way(/^Let it taste of anything 1 product$/)).toBeVisible()
      await expect(way(/^Include what is sold out/)).toHaveCount(0)
      // axe itself is a script.
      if (javaScriptEnabled) await expectNoBarriers(page)
      await way(/^Take any roast 1 product$/).click()
      await expect(names(page)).toHaveText(['Aaru'])
    })

    test('a slip of the finger finds what was meant', async ({ page, sell, database }) => {
      const word = `marzelo${uniqueSuffix().replace(/\d/g, '')}quint`
      const { id: categoryId } = await createCategory(database)
      await sell({ name: `Finca ${word}`, categoryId, attributes: [] })
      await page.goto(`/products?query=${word.replace('zel', 'zzel').replace('quint', 'qiunt')}`)
      await page.getByRole('link', { name: word }).click()
      await expect(names(page)).toHaveText([`Finca ${word}`])
    })
  })
}

test('ticking keeps the place and the focus, and adds up before the first answer is there', async ({
  page,
  sell,
  database,
}) => {
  const { slug, url } = await aShelf(sell, database)
  await page.goto(url)
  await unfold(page)
  await choice(page, /^Dark/).scrollIntoViewIfNeeded()
  await choice(page, /^Dark/).check()
  await choice(page, /^Light/).check()
  await expect(choice(page, /^Dark/)).toBeChecked()
  await expect(page).toHaveURL(`/products?category=${slug}&roast=dark&roast=light&sort=name`)
  await expect(names(page)).toHaveText(['Aaru', 'Beku', 'Efra', 'Fume'])
  await expect(choice(page, /^Light/)).toBeFocused()
  await expect(choice(page, /^Light/)).toBeInViewport()
  await expect(page.getByRole('status').filter({ hasText: '4 products' })).toBeVisible()

  await page.keyboard.press('Space')
  await expect(names(page)).toHaveText(['Efra', 'Fume'])
  await chips(page).getByRole('link', { name: 'Remove Dark roast' }).focus()
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['Aaru', 'Beku', 'Cimo', 'Dasi', 'Efra', 'Fume'])
  await expect(page.getByRole('status').filter({ hasText: '6 products' })).toBeFocused()
})

test('the answer with facets is in the interface for programs too, and what it does not know is told', async ({
  request,
}) => {
  const answer = await request.get('/api/products?roast=light&roast=dark&facets=1&pageSize=1')
  const { total, facets } = (await answer.json()) as {
    total: number
    facets: { roast: { value: string; count: number }[] }
  }
  const chosen = facets.roast.filter(({ value }) => value === 'light' || value === 'dark')
  expect(chosen.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  const refused = await request.get('/api/products?roast=burnt')
  expect(refused.status()).toBe(422)
  expect(await refused.json()).toMatchObject({ code: 'validation_failed' })
})
