import { expect, type Page } from '@playwright/test'

/** The header's search is a combobox as soon as the page's scripts have taken it over. */
export async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('combobox', { name: 'Search the shop' })).toBeVisible()
}
