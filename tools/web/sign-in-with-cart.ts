import { request, type Cookie } from '@playwright/test'

/**
 * A new account that has two different things in its cart.
 * @returns the cookies of its browser
 */
export async function signInWithCart(baseUrl: string): Promise<Cookie[]> {
  const client = await request.newContext({ baseURL: baseUrl, extraHTTPHeaders: { Origin: new URL(baseUrl).origin } })
  try {
    const email = `check-web-${Date.now()}@goldfish.test`
    const form = { name: 'Ada Lovell', email, password: 'a password for measuring', callbackUrl: '/' }
    const registered = await client.post('/api/register', { form, maxRedirects: 0 })
    if (registered.headers().location !== '/') throw new Error(`registration answered ${registered.status()}`)
    for (const category of ['beans', 'tea']) {
      const { variants } = await firstProduct(baseUrl, category)
      const sku = variants.find(({ available }) => available > 0)?.sku
      const added = await client.post('/api/cart/lines', { data: { sku, quantity: 1 } })
      if (added.status() !== 201) throw new Error(`the cart answered ${added.status()}: ${await added.text()}`)
    }
    return (await client.storageState()).cookies
  } finally {
    await client.dispose()
  }
}

type Product = { slug: string; variants: { sku: string; available: number }[] }

/** @returns a product of this category that can be bought */
export async function firstProduct(baseUrl: string, category: string): Promise<Product> {
  const read = async <T>(path: string) => (await (await fetch(new URL(path, baseUrl))).json()) as T
  const { items } = await read<{ items: { slug: string }[] }>(
    `/api/products?category=${category}&inStock=true&pageSize=1`,
  )
  return read<Product>(`/api/products/${items[0]?.slug}`)
}
