import { expect, type Page } from '@playwright/test'

const banner = (page: Page) => page.getByRole('banner')

/** What the header says about the cart. It does so only once the page listens, so it also tells that clicks will be heard. */
export async function expectCartCount(page: Page, count: number): Promise<void> {
  await expect(banner(page).getByRole('link', { name: /^Cart/ })).toHaveText(
    count === 0 ? 'Cart' : `Cart${count} in it`,
  )
}

/** That the header greets the shopper, which it does once the page listens. */
export async function expectGreeting(page: Page, { name }: { name: string }): Promise<void> {
  const [firstName = ''] = name.split(' ')
  await expect(banner(page).getByRole('link', { name: firstName, exact: true })).toBeVisible()
}

export async function expectNobodySignedIn(page: Page): Promise<void> {
  await expect(banner(page).getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
}
