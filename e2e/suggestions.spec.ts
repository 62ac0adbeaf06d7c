import type { Page } from '@playwright/test'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, test } from './fixtures'
import { openReady } from './steps/open-ready'

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the shop' })
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' })
const options = (page: Page) => list(page).getByRole('option')

/** Letters only, so that it is one word; of no other product. */
const uniqueWord = () => `qu${uniqueSuffix().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`

test('suggestions are chosen with the keyboard alone, after the pattern for a combobox', async ({ page, sell }) => {
  const word = uniqueWord()
  const first = await sell({ name: `${word} apron`, position: 1 })
  await sell({ name: `${word} broom`, position: 2 })
  await page.goto('/')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
  await field(page).pressSequentially(word)
  await expect(options(page)).toHaveCount(2)
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant')

  await page.keyboard.press('ArrowUp')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(list(page).getByRole('option', { selected: true })).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  const id = await options(page).first().getAttribute('id')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? 'none')
  await expect(field(page)).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(field(page)).toHaveValue(word)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/products/${first.slug}`)
  await expect(list(page)).toBeHidden()
})

test('Enter without a choice searches, and a click takes what is clicked', async ({ page, sell }) => {
  const word = uniqueWord()
  const product = await sell({ name: `${word} stool` })
  await page.goto('/')
  await field(page).pressSequentially(word)
  await expect(options(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/products?query=${word}`)
  await expect(list(page)).toBeHidden()

  await field(page).fill('')
  await field(page).pressSequentially(word)
  await options(page).first().click()
  await expect(page).toHaveURL(`/products/${product.slug}`)
})

test('a shelf is suggested too, and leads to it', async ({ page }) => {
  await page.goto('/')
  await field(page).pressSequentially('grind')
  await options(page).filter({ hasText: 'Shelf' }).click()
  await expect(page).toHaveURL('/products?category=grinders')
})

test('who types fast asks once, and only the last answer is shown', async ({ page, sell }) => {
  const word = uniqueWord()
  await sell({ name: `${word} lamp` })
  const asked: string[] = []
  await page.route('**/api/suggestions?*', async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('query') ?? '')
    await route.continue()
  })
  await page.goto('/')
  await expect(field(page)).toBeVisible()
  // Faster than anybody types: all within one pause.
  await field(page).pressSequentially(word)
  await expect(options(page)).toHaveCount(1)
  expect(asked.length).toBeLessThan(word.length / 2)
  expect(asked.at(-1)).toBe(word)

  // An answer that comes late is of no interest any more.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/api/suggestions?query=slow*', async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  const waiting = page.waitForRequest(/query=slow/)
  await field(page).fill('slow')
  const request = await waiting
  const aborted = page.waitForEvent('requestfailed', (failed) => failed === request)
  await field(page).fill(word)
  await aborted
  letGo()
  await expect(options(page)).toHaveCount(1)
})

test('a search works where its suggestions cannot be loaded', async ({ page, sell, allowConsole }) => {
  allowConsole(/ERR_FAILED/)
  const word = uniqueWord()
  await sell({ name: `${word} shelf` })
  await openReady(page, '/')
  await page.route('**/_next/static/chunks/*.js*', (route) => route.abort())
  const refused = page.waitForEvent('requestfailed')
  await field(page).focus()
  await refused
  await field(page).pressSequentially(word)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/products?query=${word}`)
  await expect(page.getByRole('main').getByRole('link', { name: `${word} shelf` })).toBeVisible()
})

test('suggestions are the same for everyone, cached, and refuse what is no question', async ({ request }) => {
  const answer = await request.get('/api/suggestions?query=%20EtHi%20')
  expect(answer.headers()).toMatchObject({ 'cache-control': expect.stringContaining('public') })
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect(answer.headers()['ratelimit']).toBeUndefined()
  const { items } = (await answer.json()) as { items: object[] }
  expect(items.length).toBeGreaterThan(0)
  expect(items.length).toBeLessThanOrEqual(6)
  const again = await request.get('/api/suggestions?query=ethi', {
    headers: { 'If-None-Match': answer.headers()['etag'] ?? '' },
  })
  expect(again.status()).toBe(304)
  for (const wrong of ['', '?query=', '?query=a', `?query=${'a'.repeat(101)}`]) {
    expect((await request.get(`/api/suggestions${wrong}`)).status(), wrong).toBe(422)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the field is a plain search', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('combobox', { name: 'Search the shop' })).toHaveCount(0)
    await page.getByRole('searchbox', { name: 'Search the shop' }).fill('ethiopia')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/products?query=ethiopia')
    await expect(list(page)).toBeHidden()
  })
})
