import { expect, type Locator, type Page } from '@playwright/test'
import { signIn } from '../fixtures'
import { fillSignIn } from '../steps/fill-sign-in'
import { openLetter } from '../steps/open-letter'
import { expectGreeting } from '../steps/header'
import { at, type Scene, type View } from './view'

const alert = (page: Page) => page.getByRole('main').getByRole('alert')

export const signingInViews: View[] = [
  at('login', '/login?callbackUrl=/checkout'),
  {
    name: 'login-wrong',
    open: async ({ page, shopper }) => {
      await page.goto('/login?callbackUrl=/checkout')
      await fillSignIn(page, { ...shopper, password: 'not the password' })
      await expect(alert(page)).toBeVisible()
    },
  },
  at('login-signed-out', '/login?reason=idle&callbackUrl=/checkout'),
  at('login-new-password', '/login?done=password'),
  at('register', '/register'),
  {
    name: 'register-errors',
    open: async ({ page, shopper }) => {
      await page.goto('/register')
      await page.getByRole('textbox', { name: 'Name' }).fill('Ada Lovell')
      await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email)
      await page.getByLabel('Password').fill('passwordpassword')
      await page.getByRole('button', { name: 'Create account' }).click()
      await expect(alert(page)).toBeVisible()
    },
  },
  at('forgot-password', '/forgot-password'),
  at('forgot-password-sent', '/forgot-password?sent=1'),
  { name: 'letter', tag: '@catcher', isOutside: true, open: async (scene) => void (await receiveLetter(scene)) },
  { name: 'reset-password', tag: '@catcher', open: followLetter },
  {
    name: 'reset-password-errors',
    tag: '@catcher',
    open: async (scene) => {
      await followLetter(scene)
      await scene.page.getByLabel('New password').fill('passwordpassword')
      await scene.page.getByRole('button', { name: 'Set password' }).click()
      await expect(alert(scene.page)).toContainText('one of the first that somebody would try')
    },
  },
  at('reset-password-used', '/reset-password?token=none'),
  {
    name: 'account-empty',
    open: async ({ page, shopper }) => {
      await signIn(page, shopper)
      await page.goto('/account')
      await expectGreeting(page, shopper)
    },
  },
  {
    name: 'security',
    open: async ({ page, visit, shopper }) => {
      await signIn(await visit(), shopper)
      await signIn(page, shopper)
      await page.goto('/account/security')
      await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toBeVisible()
    },
  },
  {
    name: 'security-errors',
    open: async ({ page, shopper }) => {
      await signIn(page, shopper)
      await page.goto('/account/security')
      await page.getByLabel('Current password').fill('not the password')
      await page.getByLabel('New password').fill('another one for tests')
      await page.getByRole('button', { name: 'Change password' }).click()
      await expect(alert(page)).toContainText('This is not your current password.')
    },
  },
  {
    name: 'security-done',
    open: async ({ page, shopper }) => {
      await signIn(page, shopper)
      await page.goto('/account/security?done=password')
      await expect(page.getByRole('main').getByRole('status')).toContainText('Your password is changed')
    },
  },
]

async function receiveLetter({ page, shopper }: Scene): Promise<Locator> {
  await page.goto('/forgot-password')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(shopper.email)
  await page.getByRole('button', { name: 'Send me a letter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  return openLetter(page, { to: shopper.email, subject: 'Set a new password' })
}

async function followLetter(scene: Scene): Promise<void> {
  const letter = await receiveLetter(scene)
  await letter.getByRole('link').click()
  await expect(scene.page.getByRole('heading', { level: 1 })).toHaveText('Set a new password')
}
