import type { Page } from '@playwright/test'
import { createCart } from '../prisma/factories/create-cart'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, signIn, test } from './fixtures'
import { fillSignIn } from './steps/fill-sign-in'
import { expectCartCount, expectGreeting, expectNobodySignedIn } from './steps/header'
import { putInCart } from './steps/put-in-cart'

const main = (page: Page) => page.getByRole('main')

test('a wrong password says so, the right one leads to where the shopper was going', async ({
  page,
  shopper,
  product,
}) => {
  await page.goto(`/login?callbackUrl=/products/${product.slug}`)
  await fillSignIn(page, { ...shopper, password: 'not the password' })
  await expect(main(page).getByRole('alert')).toHaveText('E-mail or password is wrong. Please try again.')
  await expectNobodySignedIn(page)
  await expect(main(page).getByRole('textbox', { name: 'E-mail' })).toHaveValue(shopper.email)
  await expect(main(page).getByLabel('Password')).toHaveValue('')
  await fillSignIn(page, shopper)
  await expect(page).toHaveURL(`/products/${product.slug}`)
  await expectGreeting(page, shopper)
})

test('a wrong password and an unknown address look the same', async ({ page, shopper }) => {
  await page.goto('/login')
  await fillSignIn(page, { email: `nobody-${shopper.email}`, password: shopper.password })
  await expect(main(page).getByRole('alert')).toHaveText('E-mail or password is wrong. Please try again.')
})

test('what a guest had in the cart comes along, and this is said once', async ({ page, shopper, sell, database }) => {
  const both = await sell()
  const guestOnly = await sell()
  await createCart(database, { userId: shopper.id, lines: both.variants.map((variant) => ({ variant, quantity: 2 })) })
  await putInCart(page, both)
  await putInCart(page, guestOnly, 2)
  await page.goto('/login?callbackUrl=/products')
  await fillSignIn(page, shopper)
  await expect(page).toHaveURL('/products')
  await expectCartCount(page, 5)
  const notice = page.getByRole('status').filter({ hasText: 'came along' })
  await expect(notice).toContainText('3 things from your guest cart came along')
  await notice.getByRole('link', { name: 'See your cart' }).click()
  await expect(page).toHaveURL('/cart')
  await page.reload()
  await expect(page.getByRole('spinbutton', { name: `How many ${both.name}` })).toHaveValue('3')
  await expect(page.getByRole('spinbutton', { name: `How many ${guestOnly.name}` })).toHaveValue('2')
  await expectGreeting(page, shopper)
  await expect(notice).toHaveCount(0)
})

test('the cart of an account is there again in another browser', async ({ page, visit, shopper, product }) => {
  await signIn(page, shopper)
  await putInCart(page, product, 2)
  const elsewhere = await visit()
  await elsewhere.goto('/login?callbackUrl=/cart')
  await fillSignIn(elsewhere, shopper)
  await expect(main(elsewhere).getByRole('listitem')).toContainText(product.name)
  await expectCartCount(elsewhere, 2)
})

test('signing out takes name and cart out of the browser', async ({ page, shopper, product }) => {
  await signIn(page, shopper)
  await putInCart(page, product)
  await page.goto('/account')
  await expectGreeting(page, shopper)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  await expectNobodySignedIn(page)
  await expectCartCount(page, 0)
  await page.goto('/cart')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your cart is empty.')
  await page.goto('/account')
  await expect(page).toHaveURL('/login?callbackUrl=%2Faccount')
})

for (const { path, heading } of [
  { path: '/account/orders', heading: 'No orders yet.' },
  { path: '/checkout', heading: 'There is nothing to pay for.' },
]) {
  test(`${path} asks a guest to sign in and comes back`, async ({ page, shopper }) => {
    await page.goto(path)
    await expect(page).toHaveURL(`/login?callbackUrl=${encodeURIComponent(path)}`)
    await fillSignIn(page, shopper)
    await expect(page).toHaveURL(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  })
}

test('a callbackUrl of another site does not lead there', async ({ page, baseURL, shopper }) => {
  await page.goto('/login?callbackUrl=https://evil.example/')
  await fillSignIn(page, shopper)
  await expectGreeting(page, shopper)
  const { origin } = new URL(baseURL ?? '')
  expect(new URL(page.url()).origin).toBe(origin)
  // Also when the form itself was tampered with.
  for (const callbackUrl of ['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)']) {
    const response = await page.request.post('/api/auth/callback/credentials', {
      form: { email: shopper.email, password: shopper.password, callbackUrl },
      headers: { Origin: origin },
      maxRedirects: 0,
    })
    expect(response.headers().location, callbackUrl).toBe('/')
  }
})

test.describe('registering', () => {
  async function fillRegistration(page: Page, fields: { name: string; email: string; password: string }) {
    await page.getByRole('textbox', { name: 'Name' }).fill(fields.name)
    await page.getByRole('textbox', { name: 'E-mail' }).fill(fields.email)
    await page.getByLabel('Password').fill(fields.password)
    await page.getByRole('button', { name: 'Create account' }).click()
  }

  test('signs in at once and keeps the cart', async ({ page, product, database }) => {
    const email = `new-${uniqueSuffix()}@goldfish.test`
    await putInCart(page, product)
    await page.goto('/login?callbackUrl=/cart')
    await page.getByRole('link', { name: 'Create an account' }).click()
    await fillRegistration(page, { name: 'Mira Novak', email, password: 'three quiet kettles' })
    await expect(page).toHaveURL('/cart')
    await expectGreeting(page, { name: 'Mira Novak' })
    await expect(main(page).getByRole('listitem')).toContainText(product.name)
    expect(await database.user.count({ where: { email } })).toBe(1)
  })

  test('with a password that everybody tries says so at the field, and the next one is taken', async ({ page }) => {
    const person = { name: 'Mira Novak', email: `new-${uniqueSuffix()}@goldfish.test` }
    await page.goto('/register')
    await fillRegistration(page, { ...person, password: 'qwertyuiopasdfgh' })
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/one of the first that somebody would try/)
    await expectNobodySignedIn(page)
    await page.getByLabel('Password').fill('three quiet kettles')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expectGreeting(page, person)
  })

  test('with an address that is taken says so at the field and keeps what was typed', async ({
    page,
    shopper,
    database,
  }) => {
    await page.goto('/register?callbackUrl=/cart')
    // The account has it in lower case.
    const typed = { name: 'Mira Novak', email: shopper.email.toUpperCase(), password: 'three quiet kettles' }
    await fillRegistration(page, typed)
    const email = page.getByRole('textbox', { name: 'E-mail' })
    await expect(email).toHaveAccessibleDescription(/There is an account with this e-mail address already/)
    await expect(email).toHaveAttribute('aria-invalid', 'true')
    await expect(email).toHaveValue(typed.email)
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Mira Novak')
    await expect(page.getByLabel('Password')).toHaveValue('')
    await expectNobodySignedIn(page)
    // The other way leads where the shopper was going, too.
    await main(page).getByRole('link', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/login?callbackUrl=%2Fcart')
    expect(await database.user.count({ where: { email: { equals: typed.email, mode: 'insensitive' } } })).toBe(1)
  })
})
