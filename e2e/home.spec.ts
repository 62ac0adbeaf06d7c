import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const viewed = (page: Page) => page.getByRole('region', { name: 'Where were we?' })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the front page has what is in season, the shelves, what is liked and the story', async ({ page }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.goto('/')
      const regions = page.getByRole('main').getByRole('region')
      await expect(regions.first()).toContainText('Thursday')
      // What the second and fourth are called depends on the month, and on whether enough was sold to say so.
      await expect(regions.nth(1).getByRole('listitem')).toHaveCount(3)
      await expect(
        page.getByRole('region', { name: 'Along the shelves' }).getByRole('link', { name: 'Tea' }),
      ).toBeVisible()
      expect(await regions.nth(3).getByRole('listitem').count()).toBeGreaterThanOrEqual(4)
      await expect(regions.last()).toContainText('Our servers remember nothing.')
      // Who comes for the first time has nothing to be reminded of, and waits for nothing of it.
      await expect(viewed(page)).toHaveCount(0)
      await regions.nth(1).getByRole('listitem').first().getByRole('link').click()
      await expect(page.getByLabel('How many')).toBeVisible()
      expect(asked).not.toContain('/api/product-cards')
    })
  })
}

test('what was looked at is shown as it is now, the last one first, until one has it forgotten', async ({
  page,
  sell,
  database,
}) => {
  const first = await sell({ name: 'A lamp', variants: [{ priceCents: 1000 }] })
  const second = await sell({ name: 'A rug', variants: [{ priceCents: 2000 }] })
  const gone = await sell({ name: 'A chair' })
  for (const { slug, name } of [first, gone, second]) {
    await page.goto(`/products/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('goldfish:recently-viewed') ?? ''))
      .toContain(`["${slug}"`)
  }
  await database.product.update({ where: { id: first.id }, data: { name: 'A brighter lamp' } })
  await database.variant.update({ where: { sku: second.sku }, data: { priceCents: 1750, stock: 0 } })
  await database.variant.updateMany({ where: { productId: first.id }, data: { priceCents: 1100 } })
  await database.product.delete({ where: { id: gone.id } })

  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/product-cards?*', async (route) => {
    await mayAnswer
    await route.continue()
  })
  await page.goto('/')
  await expect(viewed(page)).toBeVisible()
  await page.evaluate(async () => void (await document.fonts.ready))
  // Its place is kept while it is asked for: what stands below it does not move.
  const storyTop = () => page.locator('#story').evaluate((heading) => heading.getBoundingClientRect().top + scrollY)
  const before = await storyTop()
  answer()
  await expect(viewed(page).getByRole('listitem')).toHaveText([/A rug\s*Sold out/, /A brighter lamp\s*€11.00/])
  expect(Math.abs((await storyTop()) - before)).toBeLessThan(1)

  await viewed(page).getByRole('button', { name: 'Forget them' }).click()
  await expect(viewed(page)).toContainText('Forgotten.')
  await expect(viewed(page).getByRole('listitem')).toHaveCount(0)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Along the shelves' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('goldfish:recently-viewed'))).toBeNull()
  await expect(viewed(page)).toHaveCount(0)
})
