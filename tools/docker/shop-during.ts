import { readFileSync } from 'node:fs'
import { reportShopping } from '@/drills/shoppers/report-shopping'
import { retriedRequests } from '@/drills/shoppers/retried-requests'
import { prepareStage } from '@/drills/shoppers/stage'
import { startShoppers } from '@/drills/shoppers/start-shoppers'
import { takeStock } from '@/drills/shoppers/take-stock'
import type { Lifetime } from '../cluster/lifetime'
import { logSize } from '../cluster/log-tail'
import type { ContainerDrill } from './drills'
import type { TestStack } from './test-stack'

/** Two visits begin in each second; for as long as the drill takes, and no longer than an hour. */
const plan = { visitsPerSecond: 2, seconds: 3_600, seed: 1, deadlineMs: 15_000 }

/**
 * Lets people shop while something is done to the containers, and prints what became of every request, cart, order and unit
 * of stock.
 * @returns whether all was as it must be
 */
export async function shopDuring(drill: ContainerDrill, shop: TestStack, lifetime: Lifetime): Promise<boolean> {
  const { baseUrl, databaseUrl, accessLog } = shop
  const stage = await prepareStage(databaseUrl, { accounts: 24, goods: 6 })
  const logFrom = logSize(accessLog)
  const shoppers = startShoppers({ baseUrl, ...plan, ...stage }, lifetime)
  await drill.run(shop, lifetime)
  shoppers.stop()
  const seen = await shoppers.result
  lifetime.signal.throwIfAborted()
  const failures = seen.failures.filter(({ outcome }) => !drill.mayFail?.test(outcome))
  const stock = await takeStock(databaseUrl, stage, seen.orders)
  const retried = retriedRequests(readFileSync(accessLog).subarray(logFrom).toString('utf8'))
  const { text, broken } = reportShopping({ ...seen, failures }, stock, retried)
  console.log(`\n${text}`)
  if (drill.mayFail) console.log(`  told honestly that it cannot be now  ${seen.failures.length - failures.length}`)
  console.log(broken.length === 0 ? '\nNothing was lost.' : `\nNOT AS IT MUST BE: ${broken.join('; ')}.`)
  return broken.length === 0
}
