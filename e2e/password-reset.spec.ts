import type { Page } from '@playwright/test'
import { expect, signIn, test, type Shopper } from './fixtures'
import { expectRefusedEverywhere } from './steps/expect-refused-everywhere'
import { fillSignIn } from './steps/fill-sign-in'
import { expectGreeting } from './steps/header'
import { openLetter } from './steps/open-letter'
import { sessionToken } from './steps/session-cookie'

// Tests with @catcher need the local cluster's mail catcher; the containers have none.
const next = 'four quiet kettles sing'
const main = (page: Page) => page.getByRole('main')

async function askForLetter(page: Page, { email }: Pick<Shopper, 'email'>): Promise<void> {
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  // The page before has such a field, too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forgot your password?')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('button', { name: 'Send me a letter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
}

/** @returns its address */
async function followLetter(page: Page, { email }: Pick<Shopper, 'email'>): Promise<string> {
  const letter = await openLetter(page, { to: email, subject: 'Set a new password' })
  await letter.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set a new password')
  return page.url()
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
}

const letterIsUsed = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText('This letter is used up')

test('who has forgotten the password sets a new one by letter, and everybody else is signed out @catcher', async ({
  page,
  visit,
  shopper,
  request,
}) => {
  test.slow()
  const elsewhere = await visit()
  await signIn(elsewhere, shopper)
  const token = await sessionToken(elsewhere.context())
  await askForLetter(page, shopper)
  const address = await followLetter(page, shopper)
  await expect(main(page)).toContainText(shopper.email)
  await setPassword(page, 'passwordpassword')
  await expect(main(page).getByRole('alert')).toContainText('one of the first that somebody would try')
  await expect(page).toHaveURL(address)
  await setPassword(page, next)
  await expect(main(page).getByRole('status')).toHaveText('Your password is set. Sign in with it.')

  await expectRefusedEverywhere(request, { Authorization: `Bearer ${token}` })
  await elsewhere.goto('/account')
  await expect(main(elsewhere)).toContainText('Your password was changed')
  await fillSignIn(page, shopper)
  await expect(main(page).getByRole('alert')).toHaveText('E-mail or password is wrong. Please try again.')
  await fillSignIn(page, { ...shopper, password: next })
  await expectGreeting(page, shopper)

  await page.goto(address)
  await letterIsUsed(page)
  await openLetter(page, { to: shopper.email, subject: 'Your password was changed' })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a letter is asked for, and a page that was opened twice sets the password once @catcher', async ({
    page,
    shopper,
  }) => {
    test.slow()
    await askForLetter(page, shopper)
    const address = await followLetter(page, shopper)
    const second = await page.context().newPage()
    await second.goto(address)
    await setPassword(page, next)
    await expect(page).toHaveURL('/login?done=password')
    await setPassword(second, 'another one for thieves')
    await letterIsUsed(second)
    await fillSignIn(page, { ...shopper, password: next })
    await expect(page).toHaveURL('/account')
  })
})

test('an address that nobody has looks the same, and gets no letter @catcher', async ({ page, shopper, request }) => {
  test.slow()
  const nobody = `nobody-${shopper.email}`
  await askForLetter(page, { email: nobody })
  const words = await main(page).innerText()
  await askForLetter(page, shopper)
  expect(await main(page).innerText()).toBe(words)
  await openLetter(page, { to: shopper.email, subject: 'Set a new password' })
  const mails = await request.get('/dev/mail/messages', { params: { to: nobody } })
  expect(await mails.json()).toEqual([])
})

test('too many letters are not sent, and the page says so', async ({ page, shopper, allowConsole }) => {
  allowConsole(/status of 429/)
  for (let n = 0; n < 5; n++) await page.request.post('/api/password-resets', { data: { email: shopper.email } })
  await page.goto('/forgot-password')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email)
  await page.getByRole('button', { name: 'Send me a letter' }).click()
  await expect(main(page).getByRole('alert')).toContainText('That was too often. Please try again in')
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(shopper.email)
})
