import type { Exchange } from '@/lib/lab/exchange'
import { formatMoney } from '@/lib/money'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { CartView } from '@/lib/views/cart-view'
import type { ProductPageView, ProductView } from '@/lib/views/product-view'
import { LabError } from '../_lab/lab-error'
import type { Send } from '../_lab/send'
import { sendUntil } from '../_lab/send-until'
import { addOne, newShopper, viewCart, wanted, type Shopper } from '../_lab/shopper'
import { addAtTwin, setSticky, signInToTwin, viewAtTwin } from '../_walk/twin'

/** Who answered what, panel by panel. */
export type StoryResult = { here: Exchange[]; there: Exchange[]; total: string }

const milk = 'oat-milk'

/**
 * Three things that John says, each to another server, and the same at the twin.
 * @throws LabError
 */
export async function runStory(send: Send, onResult: (result: StoryResult) => void): Promise<void> {
  const shopper = await newShopper(send, 'you')
  const sku = await findCoffee(send)
  const result: StoryResult = { here: [], there: [], total: '' }
  const tell = (here: Exchange, there: Exchange, total = '') => {
    result.here.push(here)
    result.there.push(there)
    result.total = total
    onResult({ ...result, here: [...result.here], there: [...result.there] })
  }
  setSticky(false)

  const ordered = await addOne(send, shopper, sku)
  const plain = wanted(ordered).lines[0]?.id ?? ''
  const met = await signInToTwin(send, ordered.exchange.replica, false)
  tell(ordered.exchange, met.exchange)

  const first = ordered.exchange.replica
  const changed = await addMilk(send, shopper, { sku, plain, former: first })
  tell(changed, (await addAtTwin(send)).exchange)

  const bill = await sendUntil(
    () => viewCart(send, shopper),
    ({ replica }) => replica !== first && replica !== changed.replica,
  )
  tell(bill.exchange, (await viewAtTwin(send)).exchange, formatMoney(wanted(bill).subtotalCents))
}

type WithMilk = { sku: string; plain: string; former: string | null }

async function addMilk(send: Send, { token }: Shopper, { sku, plain, former }: WithMilk): Promise<Exchange> {
  const key = newIdempotencyKey()
  const body = { sku, quantity: 1, addOns: [milk] }
  const added = await sendUntil(
    () => send<CartView>({ method: 'POST', path: '/api/cart/lines', token, key, body }),
    ({ replica }) => replica !== former,
  )
  wanted(added)
  wanted(await send<CartView>({ method: 'DELETE', path: `/api/cart/lines/${plain}`, token }))
  return added.exchange
}

async function findCoffee(send: Send): Promise<string> {
  const listing = wanted(await send<ProductPageView>({ path: '/api/products?category=drinks-to-go&inStock=true' }))
  for (const { slug } of listing.items) {
    const { variants, addOns } = wanted(await send<ProductView>({ path: `/api/products/${slug}` }))
    const variant = variants.find(({ available }) => available > 1)
    if (variant && addOns.some(({ code }) => code === milk)) return variant.sku
  }
  throw new LabError('There is no coffee with oat milk left: npm run shop:reset fills the shelves again.')
}
