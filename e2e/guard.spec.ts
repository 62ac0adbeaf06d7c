import { expect, test } from './fixtures'
import { watchForTrouble } from './watch-for-trouble'

// The test's own guard sees all of it too, and is to let it pass.
test.beforeEach(({ allowConsole }) => allowConsole(/./))

test('the guard objects to an error in the console that was not allowed', async ({ page, context }) => {
  const trouble = watchForTrouble(context)
  await page.goto('/login')
  trouble.refuseAllBut([])
  const heard = context.waitForEvent('console')
  await page.evaluate(() => console.error('the kettle boiled over'))
  await heard
  trouble.refuseAllBut([/kettle/])
  expect(() => trouble.refuseAllBut([/teapot/])).toThrow(/the kettle boiled over/)
})

test('the guard objects to an uncaught exception', async ({ page, context }) => {
  const trouble = watchForTrouble(context)
  await page.goto('/login')
  const heard = context.waitForEvent('weberror')
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('the kettle boiled over')
    })
  })
  await heard
  expect(() => trouble.refuseAllBut([])).toThrow(/uncaught: .*the kettle boiled over/)
})

test('the guard objects to a 5xx answer', async ({ page, context }) => {
  const trouble = watchForTrouble(context)
  await page.route('/cart', (route) => route.fulfill({ status: 503, body: 'away' }))
  await page.goto('/cart')
  expect(() => trouble.refuseAllBut([])).toThrow(/503: GET .*\/cart/)
})
