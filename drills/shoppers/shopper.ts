import { randomUUID } from 'node:crypto'
import { demoCards } from '@/lib/demo-card'
import type { CartView } from '@/lib/views/cart-view'
import type { OrderView } from '@/lib/views/order-view'
import { ExpectedCart } from './expected-cart'
import type { ShopClient } from './shop-client'
import type { Account, Good } from './shopping-plan'
import type { ShoppingTally } from './shopping-tally'

const order = {
  shippingAddress: { name: 'Drill Shopper', line1: 'Main Street 1', city: 'Ulm', postalCode: '89073', country: 'DE' },
  delivery: 'standard',
  payment: { method: 'card', cardNumber: demoCards.succeeds },
}

/**
 * Somebody who shops by the shop's own HTTP interface, knows what should be in the cart, and says so when it is not.
 * Every method throws RequestFailed when a request did not get its answer.
 */
export class Shopper {
  readonly account: Account
  readonly #client: ShopClient
  readonly #tally: ShoppingTally
  readonly #cart = new ExpectedCart()
  #lastAdded: { lineId: string; sku: string } | undefined

  constructor(account: Account, client: ShopClient, tally: ShoppingTally) {
    this.account = account
    this.#client = client
    this.#tally = tally
  }

  async register(): Promise<void> {
    await this.#client.send('register', '/api/register', {
      method: 'POST',
      json: { ...this.account, name: 'Drill Shopper' },
      expects: 201,
    })
  }

  /** @param how as a program does, or as a page's form does */
  async signIn(how: 'token' | 'cookies'): Promise<void> {
    if (how === 'token') {
      const answer = await this.#client.send('sign in', '/api/token', { method: 'POST', json: this.account })
      const { token }: { token: string } = JSON.parse(answer)
      return this.#client.carry(token)
    }
    const form = { ...this.account, callbackUrl: '/' }
    await this.#client.send('sign in', '/api/auth/callback/credentials', { method: 'POST', form, expects: 302 })
    // A wrong password is answered with 302 too.
    await this.#client.send('who am I', '/api/me')
  }

  async browse(path: string): Promise<void> {
    await this.#client.send('browse', path)
  }

  async look({ slug, sku }: Good): Promise<void> {
    await this.#client.send('product page', `/products/${slug}`)
    const answer = await this.#client.send('product', `/api/products/${slug}`)
    if (!answer.includes(`"${sku}"`)) this.#tally.surprise(`${slug} was shown without ${sku}`)
  }

  async add({ sku }: Good, quantity: number): Promise<void> {
    const json = { sku, quantity }
    const answer = await this.#client.send('add to cart', '/api/cart/lines', { method: 'POST', json, expects: 201 })
    this.#cart.add(sku, quantity)
    const { lines } = this.#see(answer, 'the answer to an add')
    const line = lines.find((one) => one.sku === sku)
    this.#lastAdded = line && { lineId: line.id, sku }
  }

  async change(quantity: number): Promise<void> {
    if (!this.#lastAdded) return
    const { lineId, sku } = this.#lastAdded
    const path = `/api/cart/lines/${lineId}`
    if (quantity === 0) await this.#client.send('take out of cart', path, { method: 'DELETE' })
    else await this.#client.send('change cart', path, { method: 'PUT', json: { quantity } })
    this.#cart.set(sku, quantity)
    if (quantity === 0) this.#lastAdded = undefined
  }

  async checkCart(): Promise<void> {
    this.#see(await this.#client.send('view cart', '/api/cart'), 'the cart')
  }

  async order(times: 'once' | 'twice at once' | 'again afterwards'): Promise<void> {
    if (this.#cart.isEmpty) return
    this.#tally.beginOrder()
    const headers = { 'Idempotency-Key': randomUUID() }
    const send = () => this.#client.send('order', '/api/orders', { method: 'POST', json: order, headers, expects: 201 })
    const answers = await Promise.all(times === 'twice at once' ? [send(), send()] : [send()])
    if (times === 'again afterwards') answers.push(await send())
    const [first = ''] = answers
    if (answers.some((answer) => answer !== first)) this.#tally.surprise(`one key, two answers: ${answers.join(' ')}`)
    const placed: OrderView = JSON.parse(first)
    this.#tally.order({ number: placed.number, totalCents: placed.totalCents })
    this.#compare(placed.lines, `the order ${placed.number}`)
    this.#cart.empty()
    this.#lastAdded = undefined
    const found = await this.#client.send('view order', `/api/orders/${placed.number}`)
    if (found !== first) this.#tally.surprise(`the order ${placed.number} reads as another than was answered: ${found}`)
  }

  #see(answer: string, what: string): CartView {
    const cart: CartView = JSON.parse(answer)
    this.#compare(cart.lines, what)
    return cart
  }

  #compare(lines: CartView['lines'] | OrderView['lines'], what: string): void {
    const difference = this.#cart.difference(lines)
    if (difference !== undefined) this.#tally.surprise(`${what} of ${this.account.email}: ${difference}`)
  }
}
