import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the page of the mail catcher and there the newest mail to this address with this subject, which may be on its way. */
export async function openLetter(page: Page, { to, subject }: { to: string; subject: string }): Promise<Locator> {
  const letter = page
    .getByRole('group')
    .filter({ hasText: `to ${to} ` })
    .filter({ hasText: subject })
    .first()
  await expect(async () => {
    await page.goto('/dev/mail')
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  if ((await letter.getAttribute('open')) === null) await letter.locator('summary').click()
  return letter
}
