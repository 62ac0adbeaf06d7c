import { expect, signIn, test } from './fixtures'
import { expectNoBarriers } from './steps/expect-no-barriers'
import { lab, openLab, serversIn } from './steps/lab'
import { putInCart } from './steps/put-in-cart'

test.describe('behind the counter', () => {
  test.slow()

  test('the map shows requests of this browser, and more than one server that answers them', async ({ page }) => {
    await openLab(page)
    const { rows, table } = lab(page)
    await page.getByRole('button', { name: 'Send nine' }).click()
    await expect.poll(async () => (await serversIn(rows)).size).toBeGreaterThanOrEqual(2)
    await expect(rows.filter({ hasText: 'GET /api/cart' }).first()).toContainText(/200\s*\d+ ms/)
    const counts = table.getByRole('row').locator('td:nth-of-type(3)')
    await expect
      .poll(async () => (await counts.allTextContents()).filter((count) => Number(count) > 0).length)
      .toBeGreaterThanOrEqual(2)
  })

  test('the list can be filtered and paused, and loses nothing meanwhile', async ({ page }) => {
    await openLab(page)
    const { rows } = lab(page)
    await expect(rows.filter({ hasText: 'GET /api/cart' })).toHaveCount(3)
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Send a request' }).click()
    await expect(page.getByRole('button', { name: 'Go on (1 waiting)' })).toBeVisible()
    await expect(rows.filter({ hasText: 'GET /api/cart' })).toHaveCount(3)
    await page.getByRole('button', { name: /^Go on/ }).click()
    await expect(rows.filter({ hasText: 'GET /api/cart' })).toHaveCount(4)
    await page.getByLabel('Method, path or status').fill('post')
    await expect(rows.filter({ hasText: '/api/cart' })).toHaveCount(0)
    await page.getByLabel('Method, path or status').fill('')
    await page.getByRole('button', { name: 'Send nine' }).click()
    await page.getByLabel('Answered by').selectOption('S2')
    await expect.poll(async () => [...(await serversIn(rows))]).toEqual(['S2'])
  })

  test('the whole cluster: what somebody else asks for passes over the map too', async ({ page, visit }) => {
    await openLab(page)
    await page.getByRole('radio', { name: 'The whole cluster' }).check()
    const visitor = await visit()
    await visitor.goto('/cart')
    await expect(lab(page).rows.filter({ hasText: 'GET /cart' }).first()).toBeVisible()
  })

  test('news of the cluster that are refused, as by a replica that leaves, are asked for again', async ({
    page,
    visit,
    allowConsole,
  }) => {
    allowConsole(/\/api\/lab\/events/)
    let asked = 0
    await page.route('**/api/lab/events', (route) =>
      asked++ === 0 ? route.fulfill({ status: 503 }) : route.continue(),
    )
    await openLab(page)
    await page.getByRole('radio', { name: 'The whole cluster' }).check()
    const visitor = await visit()
    await expect(async () => {
      await visitor.goto('/cart')
      await expect(lab(page).rows.filter({ hasText: 'GET /cart' }).first()).toBeVisible({ timeout: 1_000 })
    }).toPass()
  })

  test('a coffee for John: three servers know him by his card, the twin does not', async ({ page, allowConsole }) => {
    allowConsole(/status of 403/)
    await openLab(page)
    await page.getByRole('button', { name: 'Let John order' }).click()
    const story = lab(page).section('A coffee for John')
    await expect(story.getByText(/The book says €\d+\.\d\d, John/)).toBeVisible({ timeout: 30_000 })
    const panels = story.getByRole('listitem')
    const here = panels.filter({ hasText: '/api/cart' }).filter({ hasNotText: 'stateful' })
    expect((await serversIn(here)).size, 'three requests at three servers').toBe(3)
    await expect(here.filter({ hasText: /20[01]$/ })).toHaveCount(3)
    const there = panels.filter({ hasText: '/api/lab/stateful' })
    await expect(there.first()).toContainText('201')
    await expect(there.filter({ hasText: /403$/ })).toHaveCount(2)
  })

  test('a token that was changed, stripped, has ended or is of another key is refused; the good one is not', async ({
    page,
    allowConsole,
  }) => {
    allowConsole(/status of 401/)
    await openLab(page)
    const section = lab(page).section('What you carry')
    await section.getByRole('button', { name: 'Give me a token' }).click()
    await expect(section.getByText(/^Good:/)).toBeVisible()
    await expect(section.getByText(/ends in \d+/)).toBeVisible()
    await expect(section.getByText(/\d+ of 4,096 bytes/)).toBeVisible()
    for (const [button, reason] of [
      ['Change one character', 'the signature does not belong to these words'],
      ['Strip the signature', 'the signature does not belong to these words'],
      ['Let it expire', 'its time is over'],
      ['Sign it with another key', 'names a key that is not in the ring'],
    ] as const) {
      await section.getByRole('button', { name: button }).click()
      const tried = section.getByRole('listitem').filter({ hasText: button })
      await expect(tried).toContainText(reason)
      await expect(tried).toContainText('401')
    }
    await expectNoBarriers(page)
  })

  test('signing out everywhere is learned by every server, and told with its time', async ({ page, allowConsole }) => {
    allowConsole(/status of 401/)
    await openLab(page)
    const section = lab(page).section('What you carry')
    await section.getByRole('button', { name: 'Give me a token' }).click()
    await section.getByRole('button', { name: 'Sign out everywhere' }).click()
    const outcome = section.getByText(/knew it after/)
    await expect(outcome).toHaveCount(3, { timeout: 15_000 })
    expect((await serversIn(outcome)).size).toBe(3)
    await expect(outcome.first()).toContainText(/\d+ ms/)
  })

  test('looks into the cookie of whoever is signed in, and says so when nobody is', async ({
    page,
    shopper,
    allowConsole,
  }) => {
    allowConsole(/status of 422/)
    await openLab(page)
    const section = lab(page).section('What you carry')
    await section.getByRole('button', { name: 'Look into my own cookie' }).click()
    await expect(section.getByRole('alert')).toContainText('Nobody is signed in to this browser.')
    await signIn(page, shopper)
    await section.getByRole('button', { name: 'Look into my own cookie' }).click()
    await expect(section.getByRole('row', { name: /^email/ })).toContainText(shopper.email)
  })

  test('“order” pressed ten times is one order, and the rest are replays', async ({ page, allowConsole }) => {
    // Who asks while the order is being placed is told to ask again.
    allowConsole(/status of 409/)
    await openLab(page)
    const section = lab(page).section('Once only')
    await section.getByRole('button', { name: 'Press “order” ten times' }).click()
    await expect(section.getByRole('heading', { name: 'One order.' })).toBeVisible({ timeout: 30_000 })
    const answers = section.getByRole('listitem')
    await expect(answers.filter({ hasText: 'made the order' })).toHaveCount(1)
    await expect(answers.filter({ hasText: 'a replay' })).toHaveCount(9)
    expect((await serversIn(answers)).size).toBeGreaterThanOrEqual(2)
    const numbers = (await answers.allTextContents()).flatMap(
      (text) => text.match(/GF-[\w-]+?(?=a replay|made)/g) ?? [],
    )
    expect(new Set(numbers).size).toBe(1)
  })

  test('leaves the visitor’s own cart and session alone', async ({ page, shopper, product }) => {
    await signIn(page, shopper)
    await putInCart(page, product)
    await openLab(page)
    const section = lab(page).section('Once only')
    await section.getByRole('button', { name: /three servers at once/ }).click()
    await expect(section.getByRole('heading', { name: 'One order.' })).toBeVisible({ timeout: 30_000 })
    await page.goto('/cart')
    await expect(page.getByRole('main')).toContainText(product.name)
  })

  test('gives the lines that do the same from a terminal, and copies them', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openLab(page)
    const outside = page.getByText('Try it from outside')
    await expect(outside).toHaveCount(5)
    await outside.first().click()
    await page.getByRole('button', { name: 'Copy' }).first().click()
    await expect(page.getByText('Copied.')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`SHOP=${new URL(page.url()).origin}`)
    expect(copied).toContain('/api/lab/replicas/S1/crash')
  })

  test('has no barrier that axe knows, opened or at rest', async ({ page }) => {
    await openLab(page)
    for (const closed of await page.getByText('Try it from outside').all()) await closed.click()
    await expectNoBarriers(page)
  })

  test('is calm for who wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openLab(page)
    await page.getByRole('button', { name: 'Send nine' }).click()
    await expect(lab(page).rows.filter({ hasText: 'GET /api/cart' })).toHaveCount(12)
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    )
    expect(moving).toBe(0)
  })
})

test('who serves me: can be shown while one shops, is remembered, and hidden again', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Show me who serves me' }).click()
  const bar = page.getByRole('complementary', { name: 'Who serves me' })
  await expect(bar).toContainText(/S\d/)
  await page.goto('/cart')
  await expect(bar).toContainText('/cart')
  await expect(bar).toContainText(/S\d/)
  await expectNoBarriers(page)
  await bar.getByRole('button', { name: 'Hide who serves me' }).click()
  await expect(bar).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Show me who serves me' })).toBeVisible()
})
