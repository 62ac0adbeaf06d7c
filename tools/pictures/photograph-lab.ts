import { join } from 'node:path'
import type { Browser } from '@playwright/test'

type Places = { baseUrl: string; folder: string; readmePicture: string }

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const
// So much of a request's way is told by one moment: some are going, some are coming back.
const swimmingMs = 1_700

/**
 * Photographs the lab at rest and after a crash, and in the middle of one for the README.
 * @returns how many pictures it took
 */
export async function photographLab(browser: Browser, { baseUrl, folder, readmePicture }: Places): Promise<number> {
  let count = 0
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ baseURL: baseUrl, viewport, colorScheme })
      const shoot = async (name: string, fullPage = true) => {
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage })
        count += 1
      }
      await page.goto('/lab')
      const crash = page.getByRole('button', { name: 'Crash S1', exact: true })
      await crash.waitFor()
      await page.evaluate(() => document.fonts.ready)
      await shoot('lab')
      await crash.click()
      await page.getByText('S1 is dead').waitFor()
      await page.waitForTimeout(swimmingMs)
      await shoot('lab-crash', false)
      if (size === 'desktop' && colorScheme === 'light') {
        await page.getByRole('region', { name: 'The map' }).evaluate((map) => map.scrollIntoView())
        await page.screenshot({ path: readmePicture })
      }
      await page.getByRole('heading', { name: /was lost/ }).waitFor({ timeout: 60_000 })
      await shoot('lab-result')
      await page.close()
    }
  }
  return count
}
