import { expect, test } from './fixtures'
import { openReady } from './steps/open-ready'

test('a grid of 24 products asks for nothing before somebody chooses one', async ({ page }) => {
  await openReady(page, '/products')
  const cards = page.getByRole('main').getByRole('article')
  await expect(cards).toHaveCount(24)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() !== 'image') asked.push(request.url())
  })
  for (const card of await cards.all()) {
    await card.scrollIntoViewIfNeeded()
    await card.getByRole('link').hover()
  }
  // All that was asked for until now is answered, and what the hovering set going has gone out.
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
})
