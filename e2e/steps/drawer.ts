import { expect, type Locator, type Page } from '@playwright/test'

/** The cart that lies over the page after an add, or from the header. */
export const drawer = (page: Page): Locator => page.getByRole('dialog', { name: 'Your cart' })

/** Waits for the drawer and closes it by Escape: what lies behind it cannot be reached before. */
export async function closeDrawer(page: Page): Promise<void> {
  await expect(drawer(page).getByRole('heading', { name: 'Your cart' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
}
