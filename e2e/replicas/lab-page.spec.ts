import { expect, test } from '../fixtures'
import { expectNoBarriers } from '../steps/expect-no-barriers'
import { expectAllServing, lab, openLab, serversIn } from '../steps/lab'
import { listReplicas } from './cluster-control'

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } }

/** The process of each server, as the launcher knows them. */
async function processes(): Promise<Record<string, number>> {
  return Object.fromEntries((await listReplicas()).map(({ name, pid }) => [name, pid]))
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`behind the counter, on a ${size}`, () => {
    test.use({ viewport })
    test.beforeEach(async ({ allowConsole }) => {
      expect((await listReplicas()).length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
      // The twin's refusals, and the stream of news, which breaks off when the replica that sends it dies.
      allowConsole(/status of 40[139]/)
      allowConsole(/\/api\/lab\/events/)
    })

    test('from the home page to a crash that is understood: three clicks, and nothing was lost', async ({ page }) => {
      await page.goto('/')
      await page
        .getByRole('main')
        .getByRole('link', { name: /behind the counter/ })
        .click()
      await expectAllServing(page)
      const before = await processes()
      const { crash, headline, figure } = lab(page)
      await crash('S1').click()
      await expect(page.getByRole('status').filter({ hasText: 'S1 is dead. People shop on' })).toBeVisible({
        timeout: 30_000,
      })
      await expect(headline).toHaveText('Nothing was lost.', { timeout: 90_000 })
      await expect(figure('failed')).toHaveText('0')
      await expect(figure('back after')).toHaveText(/^\d+\.\d s$/)
      expect(Number(await figure('requests').textContent())).toBeGreaterThan(8)
      const prints = page.getByRole('img', { name: /^Fingerprint [0-9a-f]{64}$/ })
      const [first, second] = await prints.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
      expect(second).toBe(first)
      const after = await processes()
      expect(after.S1).not.toBe(before.S1)
      expect(after.S2).toBe(before.S2)
      await expect(page.getByText(`process ${before.S1} → ${after.S1}`)).toBeVisible()
      const answered = page.getByText(/^S\d answered \d+$/)
      expect((await serversIn(answered)).size).toBeGreaterThanOrEqual(2)
      await expectNoBarriers(page)
    })

    test('the walk: the twin is lost at the second server, the shop never', async ({ page }) => {
      await openLab(page)
      const before = await processes()
      const section = lab(page).section('The walk')
      await section.getByRole('button', { name: 'Walk', exact: true }).click()
      await expect(section.getByText(/Three servers took part and one of them died/)).toBeVisible({ timeout: 120_000 })
      const shop = section.getByRole('article').filter({ hasText: 'This shop' })
      const twin = section.getByRole('article').filter({ hasText: 'The stateful twin' })
      expect((await serversIn(shop)).size, 'sign in, add and view at three servers').toBe(3)
      await expect(shop).toHaveCount(4)
      await expect(shop.last()).toContainText(/Ordered: GF-/)
      await expect(twin.first()).toContainText('I will remember you')
      await expect(twin.filter({ hasText: '403' })).toHaveCount(3)
      const [crashed = ''] = await serversIn(shop.first())
      expect((await processes())[crashed]).not.toBe(before[crashed])
      await expectNoBarriers(page)
    })

    test('the walk with stickiness: the twin knows its customer until its server dies', async ({ page }) => {
      await openLab(page)
      const section = lab(page).section('The walk')
      await section.getByRole('checkbox', { name: /sticky sessions/ }).check()
      await section.getByRole('button', { name: 'Walk', exact: true }).click()
      await expect(section.getByText(/session and cart were gone/)).toBeVisible({ timeout: 120_000 })
      const twin = section.getByRole('article').filter({ hasText: 'The stateful twin' })
      await expect(twin.filter({ hasText: /20[01]/ })).toHaveCount(3)
      expect((await serversIn(twin.filter({ hasText: /20[01]/ }))).size, 'always the same server').toBe(1)
      await expect(twin.last()).toContainText('403')
      await expect(twin.last()).toContainText('There is no session, and no cart.')
      await expect(section.getByRole('article').filter({ hasText: /Ordered: GF-/ })).toBeVisible()
    })

    test('one that is asked to leave does so politely, with a crowd in the shop', async ({ page }) => {
      await openLab(page)
      const before = await processes()
      await page.getByRole('checkbox', { name: /crowd of four/ }).check()
      await page.getByRole('button', { name: 'Ask S2 to leave' }).click()
      const { headline, figure } = lab(page)
      await expect(headline).toHaveText('Nothing was lost.', { timeout: 120_000 })
      await expect(figure('failed')).toHaveText('0')
      await expect(
        page.getByText(/A crowd of 4 was told of \d+ things in their carts, and their carts hold \d+\./),
      ).toBeVisible()
      expect((await processes()).S2).not.toBe(before.S2)
    })

    test('while Redis gives no answer, nothing fails', async ({ page }) => {
      await openLab(page)
      const before = await processes()
      await page.getByRole('button', { name: 'Freeze Redis for 10 s' }).click()
      await expect(page.getByText('gives no answer', { exact: true })).toBeVisible({ timeout: 30_000 })
      const { headline, figure } = lab(page)
      await expect(headline).toHaveText('Nothing was lost.', { timeout: 90_000 })
      await expect(figure('failed')).toHaveText('0')
      expect(await processes()).toEqual(before)
    })

    test('the key is replaced, and its old token is still good at every server', async ({ page }) => {
      await openLab(page)
      const section = lab(page).section('What you carry')
      await section.getByRole('button', { name: 'Give me a token' }).click()
      await section.getByRole('button', { name: 'Replace the signing key' }).click()
      await expect(section.getByRole('heading', { name: 'Still signed in.' })).toBeVisible({ timeout: 60_000 })
      const answers = section.getByText(/^S\d 200$/)
      await expect(answers).toHaveCount(6)
      expect((await serversIn(answers)).size).toBe(3)
    })
  })
}

test('all servers are replaced, one by one, and nobody notices', async ({ page, allowConsole }) => {
  test.setTimeout(300_000)
  allowConsole(/\/api\/lab\/events/)
  await openLab(page)
  const before = await processes()
  await page.getByRole('button', { name: 'Replace all, one by one' }).click()
  const { headline, figure } = lab(page)
  await expect(headline).toHaveText('Nothing was lost.', { timeout: 240_000 })
  await expect(figure('failed')).toHaveText('0')
  const after = await processes()
  for (const [name, pid] of Object.entries(before)) expect(after[name], name).not.toBe(pid)
})

test('news of the whole cluster come on when the server that sends them dies', async ({
  page,
  visit,
  allowConsole,
}) => {
  allowConsole(/\/api\/lab\/events/)
  const stream = page.waitForResponse('**/api/lab/events')
  await openLab(page)
  const teller = (await stream).headers()['x-replica'] ?? ''
  await page.getByRole('radio', { name: 'The whole cluster' }).check()
  await lab(page).crash(teller).click()
  await expect(lab(page).headline).toHaveText('Nothing was lost.', { timeout: 90_000 })
  const visitor = await visit()
  await expect(async () => {
    await visitor.goto('/account/orders')
    await expect(lab(page).rows.filter({ hasText: 'GET /account/orders' }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
})
