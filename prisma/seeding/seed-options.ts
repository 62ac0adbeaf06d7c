import { parseArgs } from 'node:util'
import { UsageError } from '../../tools/usage-error'

export type SeedOptions = {
  /** Do nothing where there are products. */
  ifEmpty: boolean
  /** Empty the shop first. */
  reset: boolean
  /** Generate further products up to this many in all; 0: none. */
  productCount: number
}

const usage = 'Usage: npm run db:seed -- [--if-empty | --reset] [--products <number>]'
const maxProducts = 1_000_000

/**
 * @param args what stands after the command's name
 * @throws UsageError naming what is wrong
 */
export function seedOptions(args: string[]): SeedOptions {
  const { 'if-empty': ifEmpty, reset, products } = parse(args)
  if (ifEmpty && reset) throw new UsageError(`--if-empty and --reset exclude each other. ${usage}`)
  const productCount = Number(products)
  if (!/^\d+$/.test(products) || productCount > maxProducts) {
    throw new UsageError(`--products takes a whole number up to ${maxProducts}, such as 10000. ${usage}`)
  }
  return { ifEmpty, reset, productCount }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        'if-empty': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        products: { type: 'string', default: '0' },
      },
    }).values
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. ${usage}`)
  }
}
