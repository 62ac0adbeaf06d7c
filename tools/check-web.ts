import { mkdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { openDrillShop } from '@/drills/open-drill-shop'
import { textTable } from '@/drills/measure/text-table'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { step } from './cluster/step'
import { root } from './root'
import { measurePage, type MeasuredPage } from './web/measure-page'
import { openBrowser } from './web/open-browser'
import { parseCheckWebArguments } from './web/parse-check-web-arguments'
import { firstProduct, signInWithCart } from './web/sign-in-with-cart'
import { figuresTable, missedBars, type PageFigures } from './web/web-bars'

/**
 * `npm run check:web`: Lighthouse against a cluster of three replicas, fresh from the seed, or against the shop that BASE_URL
 * names. Personal pages are seen by somebody who is signed in and has something in the cart.
 */
async function checkWeb(args: string[], lifetime: Lifetime): Promise<number> {
  const { runs } = parseCheckWebArguments(args)
  const baseUrl = process.env.BASE_URL ?? (await openDrillShop(lifetime)).baseUrl
  const folder = join(root, '.data/web')
  mkdirSync(folder, { recursive: true })
  const { slug } = await firstProduct(baseUrl, 'beans')
  const pages: MeasuredPage[] = [
    { name: 'home', path: '/', isPersonal: false },
    { name: 'listing', path: '/products?category=beans', isPersonal: false },
    { name: 'product', path: `/products/${slug}`, isPersonal: false },
    { name: 'cart', path: '/cart', isPersonal: true },
    { name: 'checkout', path: '/checkout', isPersonal: true },
  ]
  const debuggingPort = await openBrowser(await signInWithCart(baseUrl), folder, lifetime)
  const figures: PageFigures[] = []
  const findings: string[] = []
  for (const page of pages) {
    if (lifetime.signal.aborted) return 130
    const measured = await step(`Loading ${page.path}`, () =>
      measurePage(page, runs, { baseUrl, debuggingPort, folder }),
    )
    figures.push(measured.figures)
    findings.push(...measured.findings)
  }
  const missed = figures.flatMap(missedBars)
  const load = loadavg()[0] ?? 0
  console.log(`\n${textTable(figuresTable(figures))}`)
  console.log(`\nThe middle of ${runs} loads each; load of this machine ${load.toFixed(1)}. Reports: .data/web`)
  if (findings.length > 0) console.log(`\nWhat costs points:\n${findings.join('\n')}`)
  if (missed.length > 0) console.log(`\nMissed:\n${missed.join('\n')}`)
  return missed.length > 0 ? 1 : 0
}

await runInLifetime((lifetime) => checkWeb(process.argv.slice(2), lifetime))
