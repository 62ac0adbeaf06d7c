import { expect, test } from './fixtures'

// One size is enough: it is about the fixtures.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'a phone has the same console')

test.describe('the guard', () => {
  test('fails a test for an error in the console', async ({ page }) => {
    test.fail()
    await page.goto('/')
    await page.evaluate(() => console.error('what no visitor should cause'))
  })

  test('fails a test for an uncaught exception', async ({ page }) => {
    test.fail()
    await page.goto('/')
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => void setTimeout(() => Object(undefined).no.such()))
    await thrown
  })

  test('fails a test for a 5xx answer, also in a second browser', async ({ visit }) => {
    test.fail()
    const page = await visit()
    await page.route('/cart', (route) => route.fulfill({ status: 503, body: 'away' }))
    await page.goto('/cart')
  })

  test('lets through what a test provokes on purpose', async ({ page, allowConsole }) => {
    allowConsole(/on purpose/)
    await page.goto('/')
    await page.evaluate(() => console.error('on purpose'))
    await expect(page.getByRole('main')).toBeVisible()
  })
})
