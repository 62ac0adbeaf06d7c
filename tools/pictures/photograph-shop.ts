import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { demoCards } from '../../lib/demo-card'

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const
const schemes = ['light', 'dark'] as const

type Places = { baseUrl: string; folder: string; readmePicture: string }

/** @returns how many pictures it took */
export async function photographShop(browser: Browser, { baseUrl, folder, readmePicture }: Places): Promise<number> {
  let count = 0
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ baseURL: baseUrl, viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const shoot = async (name: string) => {
        await settle(page)
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true })
        count += 1
      }
      await photographAsGuest(page, shoot)
      if (size === 'desktop' && colorScheme === 'light') {
        await page.goto('/')
        await settle(page)
        await page.screenshot({ path: readmePicture })
      }
      const account = await register(context, baseUrl)
      await signInElsewhere(browser, baseUrl, account)
      await photographAsShopper(page, shoot)
      await context.close()
    }
  }
  return count
}

type Shoot = (name: string) => Promise<void>

async function photographAsGuest(page: Page, shoot: Shoot): Promise<void> {
  const paths = {
    home: '/',
    listing: '/products',
    'listing-filtered': '/products?category=beans&inStock=1&maxPrice=20&sort=price-asc',
    search: '/products?query=ethiopia',
    'search-empty': '/products?query=hovercraft',
    product: await productPath(page, 'category=beans'),
    'product-with-add-ons': await productPath(page, 'category=drinks-to-go'),
    'product-sold-out': await soldOutPath(page),
    'cart-empty': '/cart',
    login: '/login?callbackUrl=/checkout',
    'login-signed-out': '/login?reason=idle&callbackUrl=/checkout',
    'login-wrong': '/login?error=CredentialsSignin&callbackUrl=/checkout',
    register: '/register',
    'forgot-password': '/forgot-password',
    'forgot-password-sent': '/forgot-password?sent=1',
    'reset-password-used': '/reset-password?token=none',
    'login-new-password': '/login?done=password',
    'http-interface': '/docs/api',
    'not-found': '/no/such/page',
  }
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path)
    await shoot(name)
  }
}

async function photographAsShopper(page: Page, shoot: Shoot): Promise<void> {
  for (const category of ['beans', 'drinks-to-go']) {
    await page.goto(await productPath(page, `category=${category}&inStock=1`))
    // Before its scripts run, the button leads to the cart.
    await settle(page)
    await page.getByRole('button', { name: /^Add to cart/ }).click()
    await page.getByRole('link', { name: 'See your cart' }).waitFor()
  }
  await shoot('product-added')
  await page.goto('/cart')
  await shoot('cart')
  await page.goto('/checkout')
  await shoot('checkout')
  await page.getByRole('button', { name: orderButton }).click()
  await page.locator('[aria-invalid="true"]').first().waitFor()
  await shoot('checkout-errors')
  await fillCheckout(page, demoCards.declined)
  await page.getByRole('button', { name: orderButton }).click()
  await page.getByText('The card was declined').first().waitFor()
  await page.locator('[aria-invalid="true"]').nth(1).waitFor({ state: 'detached' })
  await shoot('checkout-declined')
  await fillCheckout(page, demoCards.succeeds)
  await page.getByRole('button', { name: orderButton }).click()
  await page.waitForURL(/\/orders\/GF-/)
  await shoot('order')
  const paths = { account: '/account', orders: '/account/orders', security: '/account/security' }
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path)
    await shoot(name)
  }
  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill('another one for pictures')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.locator('[aria-invalid="true"]').waitFor()
  await shoot('security-errors')
}

const orderButton = /^(Order|Place|Pay)/

async function fillCheckout(page: Page, cardNumber: string): Promise<void> {
  const fields = { name: 'Ada Lovell', line1: 'Main Street 1', postalCode: '89073', city: 'Ulm' }
  for (const [field, value] of Object.entries(fields)) {
    await page.locator(`[name="shippingAddress.${field}"]`).fill(value)
  }
  await page.locator('[name="shippingAddress.country"]').selectOption('DE')
  await page.locator('[name="payment.cardNumber"]').fill(cardNumber)
}

type Account = { email: string; password: string }

/** A new account for each round, so that nobody's cart is in the picture. */
async function register(context: BrowserContext, baseUrl: string): Promise<Account> {
  const account = { email: `pictures-${Date.now()}@goldfish.test`, password: 'four quiet kettles sing' }
  const form = { ...account, name: 'Ada Lovell', callbackUrl: '/' }
  await context.request.post('/api/register', { form, headers: { Origin: baseUrl } })
  return account
}

const otherBrowsers = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0',
]

/** Two more browsers and a program, for the list of sign-ins. */
async function signInElsewhere(browser: Browser, baseUrl: string, account: Account): Promise<void> {
  for (const userAgent of otherBrowsers) {
    const context = await browser.newContext({ baseURL: baseUrl, userAgent })
    const form = { ...account, callbackUrl: '/' }
    await context.request.post('/api/auth/callback/credentials', { form, headers: { Origin: baseUrl } })
    await context.close()
  }
  await fetch(`${baseUrl}/api/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'curl/8.5.0' },
    body: JSON.stringify(account),
  })
}

async function productPath(page: Page, question: string): Promise<string> {
  const response = await page.request.get(`/api/products?pageSize=1&${question}`)
  const { items } = (await response.json()) as { items: { slug: string }[] }
  return `/products/${items[0]?.slug}`
}

async function soldOutPath(page: Page): Promise<string> {
  const response = await page.request.get('/api/products?pageSize=100')
  const { items } = (await response.json()) as { items: { slug: string; available: number }[] }
  return `/products/${items.find((item) => item.available === 0)?.slug}`
}

/** Waits for fonts and for the pictures further down, which load as they come into sight. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager'
    await Promise.all([
      document.fonts.ready,
      ...[...document.images].map((picture) => picture.decode().catch(() => {})),
    ])
  })
}
