import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { closeDrawer, drawer } from '../steps/drawer'
import { expectCartCount } from '../steps/header'
import { listReplicas, rollOut, twoReleases } from './cluster-control'

/** The release that made the page in this tab: Next names it with every script that the page loads. */
async function releaseOf(page: Page): Promise<string | null> {
  const script = await page.locator('script[src*="dpl="]').first().getAttribute('src')
  return new URL(script ?? '', 'http://shop').searchParams.get('dpl')
}

/** Counts how often the tab's document is loaded from now on. */
function countLoads(page: Page): () => number {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads++
  })
  return () => loads
}

async function addToCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add to cart/ }).click()
  await expect(page.getByText('It’s in.')).toBeVisible()
  await closeDrawer(page)
}

test('a tab of the former release goes on: it adds to the cart, and loads itself anew once', async ({
  page,
  request,
  product: { slug, name },
}) => {
  // Eight replicas are started one after the other, and nobody knows how busy the machine is.
  test.setTimeout(300_000)
  expect((await listReplicas()).length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  const { current, next } = await twoReleases()
  await page.goto(`/products/${slug}`, { waitUntil: 'networkidle' })
  expect(await releaseOf(page)).toBe(current)
  const scripts = page.locator('script[src]')
  const files = await scripts.evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? ''))

  await rollOut(next)
  try {
    const loads = countLoads(page)
    await addToCart(page)
    expect([await releaseOf(page), loads()], 'the tab is still of the former release').toEqual([current, 0])
    await goToCartAndBack(page, name)
    expect([await releaseOf(page), loads()], 'it has loaded itself anew, once').toEqual([next, 1])
    await addToCart(page)
    await expectFiles(request, [...files, `/_next/static/of-${next}.txt`])
  } finally {
    await rollOut(current)
  }
  const loads = countLoads(page)
  await addToCart(page)
  await goToCartAndBack(page, name)
  await addToCart(page)
  expect(loads(), 'the way back is no worse').toBeLessThanOrEqual(1)
  await expectFiles(request, [...files, `/_next/static/of-${next}.txt`])
  await expectCartCount(page, 4)
})

/** By clicking, as a person does. */
async function goToCartAndBack(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click()
  await drawer(page).getByRole('link', { name: 'See your cart' }).click()
  await expect(page).toHaveURL('/cart')
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await expect(page.getByRole('button', { name: /^Add to cart/ })).toBeVisible()
}

async function expectFiles(request: APIRequestContext, paths: string[]): Promise<void> {
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200)
}
