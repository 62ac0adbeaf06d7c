import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { OrderAnswer } from '@/lib/lab/once-summary'
import type { OrderView } from '@/lib/views/order-view'
import { LabError } from '../_lab/lab-error'
import { placeOrder } from '../_lab/order-of'
import type { Send } from '../_lab/send'
import { addOne, findGoods, wanted, type Shopper } from '../_lab/shopper'

export type OnceResult = { answers: OrderAnswer[]; ordersBefore: number; ordersAfter: number }

const retriesMax = 15
const retryAfterMs = 400

/** Puts something in the cart and sends one order several times at once, with one key. @throws LabError */
export async function orderOften(send: Send, shopper: Shopper, times: number): Promise<OnceResult> {
  const [good] = await findGoods(send, 'you', 1)
  if (!good) throw new LabError('There is too little on the shelves: npm run shop:reset fills them again.')
  wanted(await addOne(send, shopper, good.sku))
  const ordersBefore = await countOrders(send, shopper)
  const key = newIdempotencyKey()
  const sets = await Promise.all(Array.from({ length: times }, () => orderSurely(send, shopper, key)))
  return { answers: sets.flat(), ordersBefore, ordersAfter: await countOrders(send, shopper) }
}

/** Asks again as long as the answer is that the order is being placed. */
async function orderSurely(send: Send, shopper: Shopper, key: string): Promise<OrderAnswer[]> {
  const answers: OrderAnswer[] = []
  for (let tries = 0; tries < retriesMax; tries++) {
    const { exchange, body } = await placeOrder(send, shopper, key)
    answers.push({ exchange, number: body?.number ?? null })
    if (exchange.status !== 409) break
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs))
  }
  return answers
}

async function countOrders(send: Send, { token }: Shopper): Promise<number> {
  return wanted(await send<{ total: number; items: OrderView[] }>({ path: '/api/orders', token })).total
}
