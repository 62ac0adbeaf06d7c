import { join } from 'node:path'
import type { Page, TestInfo } from '@playwright/test'
import { root } from '../root'

/**
 * Takes the page in light and in dark.
 * @param fullPage from top to bottom; else only what is in the window, where more would show nothing
 */
export async function photograph(page: Page, name: string, { project }: TestInfo, fullPage = true): Promise<void> {
  const size = (page.viewportSize()?.width ?? 0) < 1000 ? 'phone' : 'desktop'
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settle(page)
    await page.screenshot({ path: join(root, '.data/screens', `${name}-${size}-${colorScheme}.png`), fullPage })
  }
  if (name === 'home' && project.name === 'desktop') {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.screenshot({ path: join(root, 'docs/images/shop.png') })
  }
}

/** Waits for fonts, for the pictures further down, which load as they come into sight, and for two frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager'
    await Promise.all([
      document.fonts.ready,
      ...[...document.images].map((picture) => picture.decode().catch(() => undefined)),
    ])
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
