import { expect, type Locator, type Page } from '@playwright/test'

/** What one sees and presses in the lab. */
export const lab = (page: Page) => ({
  table: page.getByRole('table', { name: /^The map as a table/ }),
  rows: page.getByRole('region', { name: 'List of requests' }).getByRole('row'),
  crash: (name: string) => page.getByRole('button', { name: `Crash ${name}`, exact: true }),
  headline: page.getByRole('region', { name: 'The map' }).getByRole('heading', { level: 3, name: /was lost/ }),
  figure: (name: string) =>
    page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd'),
  section: (name: string) => page.getByRole('region', { name, exact: true }),
})

/** Opens the lab and waits until it knows all servers, of which there must be several or nothing is proved. */
export async function openLab(page: Page): Promise<void> {
  await page.goto('/lab')
  await expectAllServing(page)
}

/** That every server serves, also those that an earlier test has crashed. */
export async function expectAllServing(page: Page): Promise<void> {
  const states = lab(page).table.getByRole('row').locator('td:nth-of-type(1)')
  await expect.poll(() => states.allTextContents(), { timeout: 60_000 }).toEqual(['serves', 'serves', 'serves'])
}

/** The servers that are named in these parts of the page, each once. */
export async function serversIn(parts: Locator): Promise<Set<string>> {
  const names = await parts
    .locator('[data-replica]')
    .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-replica') ?? ''))
  return new Set(names)
}
