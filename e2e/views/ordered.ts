import { expect } from '@playwright/test'
import type { OrderStatus, PaymentStatus } from '../../generated/prisma/client'
import { createCart } from '../../prisma/factories/create-cart'
import { createOrder } from '../../prisma/factories/create-order'
import { signIn } from '../fixtures'
import { placeOrder } from '../steps/place-order'
import { putInCart } from '../steps/put-in-cart'
import { at, type Scene, type View } from './view'

/** Orders in each of their states, and where they are listed. */
export const orderedViews: View[] = [
  {
    name: 'order',
    open: async (scene) => {
      const number = await order(scene)
      await scene.page.goto(`/orders/${number}`)
      await expect(scene.page.getByRole('heading', { level: 1 })).toContainText('Thank you')
    },
  },
  inState('order-waiting', { status: 'pending', paymentStatus: 'pending' }, 'Nearly there.'),
  inState('order-not-paid', { status: 'declined', paymentStatus: 'cancelled', expiredAt: new Date() }, 'was not paid'),
  {
    name: 'order-of-somebody-else',
    console: /status of 404/,
    open: async ({ page, shopper }) => {
      await signIn(page, shopper)
      await page.goto('/orders/GF-NOBODYS')
      await expect(page.getByRole('main')).toContainText('We forgot this page')
    },
  },
  {
    name: 'orders',
    open: async (scene) => {
      const number = await order(scene)
      await scene.page.goto('/account/orders')
      await expect(scene.page.getByRole('main')).toContainText(number)
    },
  },
  {
    name: 'orders-none',
    open: async (scene) => {
      await signIn(scene.page, scene.shopper)
      await at('orders-none', '/account/orders').open(scene)
    },
  },
  {
    name: 'account',
    open: async (scene) => {
      const number = await order(scene)
      await scene.page.goto('/account')
      await expect(scene.page.getByRole('main')).toContainText(number)
    },
  },
]

async function order({ page, shopper, sell }: Scene): Promise<string> {
  await signIn(page, shopper)
  await putInCart(page, await sell({ variants: [{ name: '250 g' }, { name: '1 kg' }] }))
  await putInCart(page, await sell(), 2)
  return placeOrder(page)
}

function inState(
  name: string,
  state: { status: OrderStatus; paymentStatus: PaymentStatus; expiredAt?: Date },
  title: string,
): View {
  return {
    name,
    open: async ({ page, shopper, sell, database }) => {
      const { id: cartId } = await createCart(database, { userId: shopper.id })
      const [variant] = (await sell()).variants
      if (!variant) throw new Error('the factory makes a variant')
      const { number } = await createOrder(database, { userId: shopper.id, cartId, variant, ...state })
      await signIn(page, shopper)
      await page.goto(`/orders/${number}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    },
  }
}
