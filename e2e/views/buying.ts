import { expect, type Page } from '@playwright/test'
import { demoCards } from '../../lib/demo-card'
import { signIn } from '../fixtures'
import { drawer } from '../steps/drawer'
import { fields, fillCheckout } from '../steps/fill-checkout'
import { expectCartCount, expectGreeting } from '../steps/header'
import { putInCart } from '../steps/put-in-cart'
import { at, type Scene, type View } from './view'

const alert = (page: Page) => page.getByRole('main').getByRole('alert')

/** From the button on the product's page to the card that is declined. */
export const buyingViews: View[] = [
  { name: 'cart-drawer', isModal: true, open: addFromPage },
  {
    name: 'cart-drawer-undo',
    isModal: true,
    open: async (scene) => {
      await addFromPage(scene)
      await drawer(scene.page)
        .getByRole('button', { name: /^Remove / })
        .click()
      await expect(drawer(scene.page).getByRole('button', { name: 'Undo' })).toBeVisible()
    },
  },
  at('cart-empty', '/cart'),
  {
    name: 'cart',
    open: async (scene) => {
      await fillCart(scene)
      await scene.page.goto('/cart')
      await expectCartCount(scene.page, 3)
    },
  },
  {
    name: 'cart-problems',
    open: async ({ page, sell, database }) => {
      const [gone, dearer, few] = [await sell(), await sell(), await sell()]
      await putInCart(page, gone)
      await putInCart(page, dearer)
      await putInCart(page, few, 3)
      await database.variant.update({ where: { sku: gone.sku }, data: { stock: 0 } })
      await database.variant.update({ where: { sku: dearer.sku }, data: { priceCents: 1200 } })
      await database.variant.update({ where: { sku: few.sku }, data: { stock: 2 } })
      await page.goto('/cart')
      await expect(page.getByRole('main')).toContainText('Sold out since')
    },
  },
  {
    name: 'cart-came-along',
    open: async ({ page, shopper, sell }) => {
      await putInCart(page, await sell())
      await signIn(page, shopper)
      await page.goto('/account/orders')
      await expect(page.getByRole('status').filter({ hasText: 'came along' })).toBeVisible()
    },
  },
  {
    name: 'checkout-empty',
    open: async ({ page, shopper }) => {
      await signIn(page, shopper)
      await page.goto('/checkout')
      await expect(page.getByRole('main')).toContainText('There is nothing to pay for.')
    },
  },
  { name: 'checkout', open: openCheckout },
  {
    name: 'checkout-errors',
    console: /status of 422/,
    open: async (scene) => {
      await openCheckout(scene)
      await fields(scene.page).order.click()
      await expect(alert(scene.page)).toContainText('Please look at these again')
    },
  },
  {
    name: 'checkout-declined',
    console: /status of 402/,
    open: async (scene) => {
      await openCheckout(scene)
      await fillCheckout(scene.page, demoCards.declined)
      await fields(scene.page).order.click()
      await expect(alert(scene.page)).toContainText('The card was declined')
    },
  },
  {
    name: 'checkout-blocked',
    open: async ({ page, shopper, sell, database }) => {
      const product = await sell()
      await signIn(page, shopper)
      await putInCart(page, product)
      await database.variant.update({ where: { sku: product.sku }, data: { stock: 0 } })
      await page.goto('/checkout')
      await expect(page.getByRole('main')).toContainText('Put your cart right')
    },
  },
]

async function addFromPage({ page, sell }: Scene): Promise<void> {
  const { slug } = await sell({ variants: [{ name: '250 g' }, { name: '1 kg', priceCents: 3400 }] })
  await page.goto(`/products/${slug}`)
  // The scripts put the price there; before, the button leads to the cart.
  await expect(page.getByRole('button', { name: 'Add to cart' })).toContainText('€10.00')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(drawer(page).getByRole('button', { name: /^Remove / })).toBeVisible()
}

async function fillCart({ page, sell }: Scene): Promise<void> {
  await putInCart(page, await sell({ variants: [{ name: '250 g' }, { name: '1 kg' }] }))
  await putInCart(page, await sell(), 2)
}

async function openCheckout(scene: Scene): Promise<void> {
  await signIn(scene.page, scene.shopper)
  await fillCart(scene)
  await scene.page.goto('/checkout')
  await expectGreeting(scene.page, scene.shopper)
}
