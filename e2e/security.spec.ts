import type { APIRequestContext, Page } from '@playwright/test'
import { createUser } from '../prisma/factories/create-user'
import { expect, signIn, test } from './fixtures'
import { expectRefusedEverywhere } from './steps/expect-refused-everywhere'
import { fillSignIn } from './steps/fill-sign-in'
import { expectGreeting, expectNobodySignedIn } from './steps/header'
import { sessionToken } from './steps/session-cookie'

const main = (page: Page) => page.getByRole('main')
const places = (page: Page) => main(page).getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem')

/** That every replica knows of the ending, and that this browser is sent to the sign-in page and told the reason. */
async function expectSignedOut(page: Page, request: APIRequestContext, reason: string): Promise<void> {
  await expectRefusedEverywhere(request, { Authorization: `Bearer ${await sessionToken(page.context())}` })
  await page.goto('/account')
  await expect(page).toHaveURL(`/login?callbackUrl=%2Faccount&reason=${reason}`)
  await expectNobodySignedIn(page)
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Current password').fill(current)
  await page.getByLabel('New password').fill(next)
  await page.getByRole('button', { name: 'Change password' }).click()
}

const next = 'four quiet kettles sing'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('one place is signed out from another, which goes on', async ({
      page,
      visit,
      request,
      shopper,
      allowConsole,
    }) => {
      // A page of a browser that was signed out may ask for its session once more.
      allowConsole(/status of 401/)
      const elsewhere = await visit()
      await signIn(elsewhere, shopper)
      await signIn(page, shopper)
      await page.goto('/account')
      await main(page).getByRole('link', { name: 'where you are signed in' }).click()
      await expect(page).toHaveURL('/account/security')
      await expect(places(page)).toHaveCount(2)
      await expect(places(page).first()).toContainText('This browser')
      await expect(places(page).last()).toContainText('Chrome on')
      await expect(places(page).last()).toContainText('Last used just now')
      await places(page).last().getByRole('button', { name: 'Sign out' }).click()
      await expect(main(page).getByRole('status')).toHaveText('That sign-in has ended.')
      await expect(places(page)).toHaveCount(1)
      await expectSignedOut(elsewhere, request, 'signed_out_elsewhere')
      await page.reload()
      await expect(places(page)).toHaveCount(1)
    })

    test('everywhere else is signed out at once, and then here too', async ({
      page,
      visit,
      request,
      shopper,
      allowConsole,
    }) => {
      // A page of a browser that was signed out may ask for its session once more.
      allowConsole(/status of 401/)
      const others = [await visit(), await visit()]
      for (const other of others) await signIn(other, shopper)
      await signIn(page, shopper)
      await page.goto('/account/security')
      await expect(places(page)).toHaveCount(3)
      await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
      await expect(main(page).getByRole('status')).toHaveText('You are signed in nowhere but here.')
      await expect(places(page)).toHaveCount(1)
      for (const other of others) await expectSignedOut(other, request, 'signed_out_elsewhere')
      await page.getByRole('button', { name: 'Sign out everywhere, here too' }).click()
      await expect(page).toHaveURL('/login?callbackUrl=%2Faccount&reason=signed_out')
      await expect(main(page)).toContainText('You have signed out.')
      await page.goto('/account')
      await expect(page).toHaveURL('/login?callbackUrl=%2Faccount')
    })

    test('a new password signs every other browser out, which is told why', async ({
      page,
      visit,
      request,
      shopper,
      allowConsole,
    }) => {
      // A page of a browser that was signed out may ask for its session once more.
      allowConsole(/status of 401/)
      const elsewhere = await visit()
      await signIn(elsewhere, shopper)
      await signIn(page, shopper)
      await page.goto('/account/security')
      await changePassword(page, 'not the password', next)
      const current = page.getByLabel('Current password')
      await expect(current).toHaveAccessibleDescription('This is not your current password.')
      await expect(current).toHaveAttribute('aria-invalid', 'true')
      await expect(current).toHaveValue('')
      await changePassword(page, shopper.password, 'goldfish goldfish')
      await expect(page.getByLabel('New password')).toHaveAccessibleDescription(
        /one of the first that somebody would try/,
      )
      await changePassword(page, shopper.password, next)
      await expect(main(page).getByRole('status')).toHaveText(
        'Your password is changed, and every other browser is signed out.',
      )
      await expect(places(page)).toHaveCount(1)
      await expectSignedOut(elsewhere, request, 'password_changed')
      await expect(main(elsewhere)).toContainText('Your password was changed')
      await fillSignIn(elsewhere, shopper)
      await expect(main(elsewhere).getByRole('alert')).toHaveText('E-mail or password is wrong. Please try again.')
      await fillSignIn(elsewhere, { ...shopper, password: next })
      await expect(elsewhere).toHaveURL('/account')
      await page.goto('/account')
      await expect(page).toHaveURL('/account')
    })
  })
}

test('the page asks Postgres: who was signed out a moment ago does not see it', async ({
  page,
  visit,
  shopper,
  allowConsole,
}) => {
  // The sign-in page's renewal in the background may still be refused.
  allowConsole(/status of 401/)
  await signIn(page, shopper)
  const elsewhere = await visit()
  await signIn(elsewhere, shopper)
  await page.goto('/account/security')
  await expectGreeting(page, shopper)
  const ended = await page.request.delete('/api/account/sign-ins?which=others')
  expect(ended.status()).toBe(204)
  await elsewhere.goto('/account/security')
  await expect(elsewhere).toHaveURL('/login?callbackUrl=%2Faccount%2Fsecurity&reason=signed_out_elsewhere')
})

test.describe('as an interface', () => {
  test('lists and ends sign-ins, programs’ too, and nobody else’s', async ({ request, shopper, database }) => {
    const enter = async (account: { email: string; password: string }, program: string) => {
      const headers = { 'User-Agent': program }
      const { token } = await (await request.post('/api/token', { data: account, headers })).json()
      return { Authorization: `Bearer ${token}` }
    }
    const [mine, other] = [await enter(shopper, 'curl/8.5.0'), await enter(shopper, 'python-requests/2.31')]
    const { user, password } = await createUser(database)
    const stranger = await enter({ email: user.email, password }, 'curl/8.5.0')

    const { items } = await (await request.get('/api/account/sign-ins', { headers: mine })).json()
    expect(items).toMatchObject([
      { isCurrent: true, device: 'curl', kind: 'program', via: 'token' },
      { isCurrent: false, device: 'python-requests', kind: 'program', via: 'token' },
    ])
    const path = `/api/account/sign-ins/${items[1].id}`
    const byStranger = await request.delete(path, { headers: stranger })
    expect([byStranger.status(), (await byStranger.json()).code]).toEqual([404, 'sign_in_not_found'])
    expect((await request.get('/api/me', { headers: other })).status()).toBe(200)

    expect((await request.delete(path, { headers: mine })).status()).toBe(204)
    await expectRefusedEverywhere(request, other)
    expect(await (await request.get('/api/me', { headers: other })).json()).toMatchObject({
      code: 'token_revoked',
      why: 'signed_out_elsewhere',
    })
    for (const wrong of [path, '/api/account/sign-ins/not-an-id']) {
      expect((await request.delete(wrong, { headers: mine })).status()).toBe(404)
    }
    expect((await request.delete('/api/account/sign-ins', { headers: mine })).status()).toBe(422)
    expect((await request.delete('/api/account/sign-ins?which=all', { headers: mine })).status()).toBe(204)
    const refused = await request.get('/api/account/sign-ins', { headers: mine })
    expect([refused.status(), (await refused.json()).code]).toEqual([401, 'token_revoked'])
    expect((await request.get('/api/me', { headers: stranger })).status()).toBe(200)
  })

  test('changes a password', async ({ request, shopper }) => {
    const { token } = await (await request.post('/api/token', { data: shopper })).json()
    const headers = { Authorization: `Bearer ${token}` }
    const put = (data: object) => request.put('/api/account/password', { headers, data })
    expect((await put({ currentPassword: shopper.password, newPassword: 'short' })).status()).toBe(422)
    expect((await put({ currentPassword: shopper.password, newPassword: shopper.password })).status()).toBe(422)
    const wrong = await put({ currentPassword: 'not the password', newPassword: next })
    expect([wrong.status(), (await wrong.json()).errors.currentPassword]).toEqual([
      422,
      'This is not your current password.',
    ])
    expect((await put({ currentPassword: shopper.password, newPassword: next })).status()).toBe(204)
    expect((await request.get('/api/me', { headers })).status()).toBe(200)
    expect((await request.post('/api/token', { data: shopper })).status()).toBe(401)
  })
})
