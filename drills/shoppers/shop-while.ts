import { readFileSync } from 'node:fs'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { logSize } from '@/tools/cluster/log-tail'
import { step } from '@/tools/cluster/step'
import type { DrillOptions } from './drill-options'
import { reportShopping } from './report-shopping'
import { retriedRequests } from './retried-requests'
import { prepareStage } from './stage'
import { startShoppers } from './start-shoppers'
import { takeStock } from './take-stock'

/** A shop that is drilled, wherever it runs. */
export type DrilledShop = {
  baseUrl: string
  databaseUrl: string
  /** nginx' own, where we can read it. */
  accessLog?: string
}

/**
 * What happens to the shop while people shop. Nobody comes any more once it is over.
 * @returns the expectations of its own that were not met, in words
 */
export type Happening = () => Promise<string[]>

const accounts = 24
const goods = 6
/**
 * Slow is not failed, but this is: as long as the proxy waits for two replicas that say nothing, 15 s for each. Then it is the
 * proxy that left somebody without an answer. How slow the slowest was stands in the report.
 */
const deadlineMs = 30_000
/** Nobody drills for longer. */
const mostSeconds = 3600

/**
 * Lets people shop while something happens to the shop, and prints what became of every request, cart, order and unit
 * of stock.
 * @returns the exit code: 1 when an expectation was not met
 */
export async function shopWhile(
  { baseUrl, databaseUrl, accessLog }: DrilledShop,
  { visitsPerSecond, seed }: Pick<DrillOptions, 'visitsPerSecond' | 'seed'>,
  happening: Happening,
  lifetime: Lifetime,
): Promise<number> {
  const stage = await step('Preparing goods and accounts', () => prepareStage(databaseUrl, { accounts, goods }))
  const logFrom = accessLog === undefined ? 0 : logSize(accessLog)
  const plan = { baseUrl, seconds: mostSeconds, visitsPerSecond, seed, deadlineMs, ...stage }
  console.log(`${visitsPerSecond} visits begin in each second (seed ${seed}).`)
  const shoppers = startShoppers(plan, lifetime)
  const trouble = await Promise.race([happening(), shoppers.failure])
  shoppers.stop()
  const seen = await shoppers.result
  lifetime.signal.throwIfAborted()
  const stock = await takeStock(databaseUrl, stage, seen.orders)
  const retried = accessLog === undefined ? undefined : retriedRequests(textFrom(accessLog, logFrom))
  const { text, broken } = reportShopping(seen, stock, retried)
  console.log(`\n${text}\n`)
  const all = [...trouble, ...broken]
  console.log(all.length === 0 ? 'Nothing was lost.' : `NOT AS IT MUST BE: ${all.join('; ')}.`)
  return all.length === 0 ? 0 : 1
}

/** @param from in bytes, where there was a beginning already */
function textFrom(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString('utf8')
}
