import { join } from 'node:path'
import { openLab } from '../../e2e/steps/lab'
import { root } from '../root'
import { photograph } from './photograph'
import { test } from './scene'

// So much of a request's way is told by one moment: some are going, some are coming back.
const swimmingMs = 1_700

// One after the other: they crash the same replica.
test.describe.configure({ mode: 'default' })

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`a crash in the lab, ${viewport.width} px`, async ({ page }, info) => {
    await page.setViewportSize(viewport)
    await openLab(page)
    await page.getByRole('button', { name: 'Crash S1', exact: true }).click()
    await page.getByText('S1 is dead').waitFor()
    await page.waitForTimeout(swimmingMs)
    if (viewport.width > 1000) {
      await page.getByRole('region', { name: 'The map' }).evaluate((map) => map.scrollIntoView())
      await page.screenshot({ path: join(root, 'docs/images/lab.png') })
    }
    await photograph(page, 'lab-crash', info, false)
    await page.getByRole('heading', { name: /was lost/ }).waitFor({ timeout: 60_000 })
    await photograph(page, 'lab-result', info)
  })
}
