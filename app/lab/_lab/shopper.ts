import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { Traveller } from '@/lib/lab/exchange'
import type { CartView } from '@/lib/views/cart-view'
import type { ProductPageView, ProductView } from '@/lib/views/product-view'
import { LabError } from './lab-error'
import type { Send, Sent } from './send'

export type Account = { email: string; password: string; name: string }

/** Somebody who shops through the shop's own interface, and carries a token as a browser carries its cookie. */
export type Shopper = { account: Account; token: string; traveller: Traveller }

/** Opens a demonstration account and signs in. @throws LabError */
export async function newShopper(send: Send, traveller: Traveller): Promise<Shopper> {
  const account = wanted(await send<Account>({ method: 'POST', path: '/api/lab/accounts', body: {}, traveller }))
  return { account, token: wanted(await signIn(send, account, traveller)).token, traveller }
}

export function signIn(send: Send, { email, password }: Account, traveller: Traveller = 'you') {
  return send<{ token: string }>({ method: 'POST', path: '/api/token', body: { email, password }, traveller })
}

export type Goods = { sku: string; name: string }

const enough = 20

/** Things of which there is enough for an experiment. @throws LabError */
export async function findGoods(send: Send, traveller: Traveller, count: number): Promise<Goods[]> {
  const listing = { path: '/api/products?category=beans&inStock=true&pageSize=24', traveller }
  const { items } = wanted(await send<ProductPageView>(listing))
  const most = items.toSorted((one, other) => other.available - one.available).slice(0, count)
  const products = await Promise.all(
    most.map(async ({ slug }) => wanted(await send<ProductView>({ path: `/api/products/${slug}`, traveller }))),
  )
  return products.flatMap(({ name, variants }) => {
    const [variant] = variants.toSorted((one, other) => other.available - one.available)
    return variant && variant.available >= enough ? [{ sku: variant.sku, name }] : []
  })
}

/** Adds one; sent again with the same key it counts once. */
export function addOne(send: Send, { token, traveller }: Shopper, sku: string, key = newIdempotencyKey()) {
  const body = { sku, quantity: 1 }
  return send<CartView>({ method: 'POST', path: '/api/cart/lines', token, key, body, traveller })
}

export function viewCart(send: Send, { token, traveller }: Shopper) {
  return send<CartView>({ path: '/api/cart', token, traveller })
}

/** @returns what was sent for. @throws LabError when it did not come */
export function wanted<T>({ body, problem, exchange }: Sent<T>): T {
  if (body === null) throw new LabError(problem?.detail ?? `${exchange.path} was not answered.`)
  return body
}
