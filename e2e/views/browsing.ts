import { expect, type Page } from '@playwright/test'
import { openReady } from '../steps/open-ready'
import { at, type View } from './view'

const main = (page: Page) => page.getByRole('main')

/** What everybody sees before there is anything in the cart. */
export const browsingViews: View[] = [
  at('home', '/'),
  {
    name: 'home-recently-viewed',
    open: async ({ page, sell }) => {
      for (const { slug } of [await sell(), await sell({ variants: [{ stock: 0 }] })]) {
        await page.goto(`/products/${slug}`)
        await expect
          .poll(() => page.evaluate(() => localStorage.getItem('goldfish:recently-viewed') ?? ''))
          .toContain(slug)
      }
      await page.goto('/')
      await expect(page.getByRole('region', { name: 'Where were we?' }).getByRole('listitem')).toHaveCount(2)
    },
  },
  {
    name: 'offline',
    console: /ERR_INTERNET_DISCONNECTED/,
    open: async ({ page }) => {
      await openReady(page, '/products/amnesia-dark-roast')
      await page.context().setOffline(true)
      await expect(page.getByText('You are offline.')).toBeVisible()
    },
  },
  at('listing', '/products'),
  {
    name: 'listing-skeleton',
    open: async ({ page }) => {
      await page.route(
        (url) => url.pathname === '/products' && url.searchParams.has('_rsc'),
        // Never answered: the page is examined while it waits.
        () => {},
      )
      await openReady(page, '/')
      await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Everything' }).click()
      await expect(page.locator('[data-skeleton]')).toBeVisible()
    },
  },
  at('listing-page-2', '/products?page=2'),
  at('listing-filtered', '/products?category=beans&minPrice=5&inStock=true&roast=light&sort=price-asc'),
  at('listing-mistakes', '/products?minPrice=cheap'),
  {
    name: 'listing-filters-open',
    only: 'phone',
    open: async ({ page }) => {
      await page.goto('/products?category=beans')
      await page.getByText('Shelves and filters').click()
      await expect(page.getByRole('form', { name: 'Filters' })).toBeVisible()
    },
  },
  at('search', '/products?query=ethiopia'),
  at('search-empty', '/products?query=hovercraft'),
  {
    name: 'suggestions',
    open: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('combobox', { name: 'Search the shop' }).pressSequentially('et')
      await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible()
      await page.keyboard.press('ArrowDown')
    },
  },
  at('product', '/products/amnesia-dark-roast'),
  {
    name: 'product-with-add-ons',
    open: async ({ page }) => {
      const response = await page.request.get('/api/products?pageSize=1&category=drinks-to-go')
      const { items }: { items: { slug: string }[] } = await response.json()
      await page.goto(`/products/${items[0]?.slug ?? ''}`)
    },
  },
  {
    name: 'product-one-variant-sold-out',
    open: async ({ page, sell }) => {
      const { slug } = await sell({
        variants: [
          { name: '250 g', stock: 3 },
          { name: '1 kg', stock: 0, priceCents: 3400 },
        ],
      })
      await page.goto(`/products/${slug}`)
      // It says why, and stands where the button was.
      await main(page).getByRole('radio', { name: /1 kg/ }).check()
      await expect(page.getByRole('button', { name: /^Add to cart/ })).toBeHidden()
    },
  },
  {
    name: 'product-sold-out',
    open: async ({ page, sell }) => {
      const { slug } = await sell({ variants: [{ stock: 0 }] })
      await page.goto(`/products/${slug}`)
      await expect(main(page)).toContainText(/sold out/i)
    },
  },
  {
    name: 'trouble',
    console: /spilt/,
    open: async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
          get() {
            throw new Error('spilt')
          },
        })
      })
      await page.goto('/products/amnesia-dark-roast')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something spilt.')
    },
  },
  { ...at('not-found', '/no/such/page'), console: /status of 404/ },
  { ...at('product-not-found', '/products/no-such-product'), console: /status of 404/ },
  { ...at('http-interface', '/docs/api'), isLong: true },
  {
    name: 'lab',
    open: async ({ page }) => {
      await page.goto('/lab')
      await expect(page.getByRole('button', { name: 'Crash S1', exact: true })).toBeVisible()
    },
  },
]
