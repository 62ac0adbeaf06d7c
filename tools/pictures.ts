import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { photographLab } from './pictures/photograph-lab'
import { photographShop } from './pictures/photograph-shop'
import { root } from './root'
import { findChromium } from './testing/chromium'
import { UsageError } from './usage-error'

/**
 * `npm run pictures`: photographs every page of a running shop, light and dark, at 390 and 1280 px, into .data/screens,
 * and renews the pictures in the README. `BASE_URL` names the shop, http://localhost:8080 where it is not set.
 */
async function pictures(lifetime: Lifetime): Promise<number> {
  const baseUrl = process.env.BASE_URL ?? 'http://localhost:8080'
  const answer = await fetch(`${baseUrl}/api/health/ready`).catch(() => null)
  if (!answer?.ok) throw new UsageError(`There is no shop at ${baseUrl}. Start it first: npm run shop`)
  const executablePath = process.env.CHROMIUM_PATH ?? (await findChromium(lifetime))
  const folder = join(root, '.data/screens')
  const readmePicture = join(root, 'docs/images/shop.png')
  const labPicture = join(root, 'docs/images/lab.png')
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const lab = await fetch(`${baseUrl}/lab`)
    const count =
      (await photographShop(browser, { baseUrl, folder, readmePicture })) +
      (lab.ok ? await photographLab(browser, { baseUrl, folder, readmePicture: labPicture }) : 0)
    console.log(`${count} pictures in ${folder}, and those in docs/images`)
    return 0
  } finally {
    await browser.close()
  }
}

await runInLifetime(pictures)
