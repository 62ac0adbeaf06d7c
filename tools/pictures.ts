import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { runToEnd } from './cluster/run-to-end'
import { openPicturesShop } from './pictures/open-pictures-shop'
import { root } from './root'

/**
 * `npm run pictures [-- filter…]`: photographs every page in every state (e2e/views), light and dark, at 390 and 1280 px, into
 * .data/screens, and renews the pictures in docs/images. In a shop of its own, fresh from the seed; what is given
 * behind it goes to Playwright, such as `-g checkout --project=phone`.
 */
async function pictures(args: string[], lifetime: Lifetime): Promise<number> {
  const folder = join(root, '.data/screens')
  await mkdir(folder, { recursive: true })
  const env = { ...process.env, ...(await openPicturesShop(lifetime)) }
  const startedAt = Date.now()
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config=tools/pictures/playwright.config.ts']
  const exitCode = await runToEnd(process.execPath, [...playwright, ...args], env, lifetime)
  const count = (await readdir(folder)).filter((name) => name.endsWith('.png')).length
  console.log(`${count} pictures in ${folder}, after ${Math.round((Date.now() - startedAt) / 1000)} s`)
  return exitCode
}

await runInLifetime((lifetime) => pictures(process.argv.slice(2), lifetime))
