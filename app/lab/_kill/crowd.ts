import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import { hasFailed } from '@/lib/lab/exchange'
import type { CrowdCount } from '@/lib/lab/kill-report'
import type { CartView } from '@/lib/views/cart-view'
import type { Send } from '../_lab/send'
import { addOne, findGoods, newShopper, viewCart, wanted, type Goods, type Shopper } from '../_lab/shopper'

export const crowdSize = 4
const pauseMs = 1_200
const triesMax = 4

export type Crowd = { shoppers: Shopper[]; goods: Goods[] }

/** @throws LabError */
export async function gatherCrowd(send: Send): Promise<Crowd> {
  const goods = await findGoods(send, 'crowd', crowdSize)
  const shoppers: Shopper[] = []
  for (let one = 0; one < crowdSize; one++) shoppers.push(await newShopper(send, 'crowd'))
  return { shoppers, goods }
}

/** Each puts things into a cart until told to stop. @returns what they were told is in there, and what is */
export async function letCrowdShop(send: Send, { shoppers, goods }: Crowd, isOver: () => boolean): Promise<CrowdCount> {
  const counts = await Promise.all(
    shoppers.map(async (shopper, index) => {
      const before = wanted(await viewCart(send, shopper)).itemCount
      let confirmed = before
      while (!isOver()) {
        const good = goods[index % goods.length]
        if (good && (await addSurely(send, shopper, good.sku))) confirmed += 1
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      return { confirmed, held: wanted(await viewCart(send, shopper)).itemCount }
    }),
  )
  const sum = (of: 'confirmed' | 'held') => counts.reduce((total, count) => total + count[of], 0)
  return { shoppers: shoppers.length, confirmed: sum('confirmed'), held: sum('held') }
}

/** Like a browser whose connection broke: asks again with the same key, so that it counts once. */
async function addSurely(send: Send, shopper: Shopper, sku: string): Promise<CartView | null> {
  const key = newIdempotencyKey()
  for (let tries = 0; tries < triesMax; tries++) {
    const { exchange, body } = await addOne(send, shopper, sku, key)
    if (!hasFailed(exchange)) return body
  }
  return null
}
