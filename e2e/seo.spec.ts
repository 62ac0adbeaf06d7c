import type { APIRequestContext } from '@playwright/test'
import { hostileTexts } from '../lib/seo/testing/hostile-texts'
import { richResults } from '../lib/seo/testing/rich-results'
import { createUser } from '../prisma/factories/create-user'
import { expect, signIn, test } from './fixtures'
import { expireListings } from './steps/expire-listings'
import { placeOrder } from './steps/place-order'
import { putInCart } from './steps/put-in-cart'
import { one, readHead } from './steps/read-head'
import { readSitemap } from './steps/read-sitemap'

test.describe('what a search engine reads', () => {
  test('every public page has one heading, title, description and address, and says what a link to it shows', async ({
    request,
    sell,
    shelf,
    baseURL,
  }) => {
    const { slug } = await sell({ variants: [{ name: '250 g' }, { name: '1 kg', stock: 0 }] })
    const paths = ['/', '/products', `/products?category=${shelf.slug}`, `/products/${slug}`, '/docs/api']
    const heads = await Promise.all(paths.map((path) => readHead(request, path)))
    for (const [index, head] of heads.entries()) {
      const path = paths[index] ?? ''
      expect(head.status, path).toBe(200)
      expect(head.h1Count, path).toBe(1)
      const [title, description] = [one(head.titles, path), one(head.descriptions, path)]
      expect(title.length, title).toBeGreaterThan(10)
      expect(description.length, description).toBeGreaterThan(10)
      const canonical = new URL(one(head.canonicals, path))
      expect(canonical.href, path).toBe(new URL(path, baseURL).href)
      expect(head.isIndexed, path).toBe(true)
      expect(new URL(head.meta.get('og:url') ?? '').href, path).toBe(canonical.href)
      expect(title).toContain(head.meta.get('og:title'))
      expect(head.meta.get('og:description'), path).toBe(description)
      expect(head.meta.get('twitter:card'), path).toBe('summary_large_image')
      const picture = await request.get(head.meta.get('og:image') ?? '')
      expect(picture.status(), head.meta.get('og:image')).toBe(200)
      expect(picture.headers()['content-type']).toMatch(/^image\/(png|jpeg)$/)
      expect(head.meta.get('og:image:alt'), path).toBeTruthy()
      // One build serves under any address: what stands here while it is made must be in no page.
      expect(head.html, path).not.toContain('not-while-building')
    }
    expect(new Set(heads.flatMap(({ titles }) => titles)).size).toBe(paths.length)
    expect(new Set(heads.flatMap(({ descriptions }) => descriptions)).size).toBe(paths.length)
    const product = heads[3]?.meta
    expect(product?.get('og:image')).toBe(new URL('/pictures/amnesia-dark-roast-share.jpg', baseURL).href)
    expect([product?.get('og:image:width'), product?.get('og:image:height')]).toEqual(['1200', '630'])
  })

  test('whoever asks under another name is told the address of the shop', async ({ request, product, baseURL }) => {
    const response = await request.get(`/products/${product.slug}`, { headers: { Host: 'evil.example' } })
    const html = await response.text()
    expect(html).toContain(`<link rel="canonical" href="${new URL(`/products/${product.slug}`, baseURL).href}"/>`)
    expect(html).not.toContain('evil.example')
  })

  test('structured data has what Google requires of it', async ({ request, sell, shelf }) => {
    const { slug, name, variants } = await sell({
      variants: [
        { name: '250 g', priceCents: 890 },
        { name: '1 kg', priceCents: 2850, stock: 0 },
      ],
    })
    const { jsonLd } = await readHead(request, `/products/${slug}`)
    expect(jsonLd).toHaveLength(2)
    const product = richResults.product.parse(jsonLd[0])
    expect(product).toMatchObject({
      name,
      offers: {
        lowPrice: '8.90',
        highPrice: '28.50',
        offers: [
          { sku: variants[0]?.sku, price: '8.90', availability: 'https://schema.org/InStock' },
          { sku: variants[1]?.sku, price: '28.50', availability: 'https://schema.org/OutOfStock' },
        ],
      },
    })
    for (const address of product.image) expect((await request.get(address)).status(), address).toBe(200)
    const { itemListElement } = richResults.breadcrumb.parse(jsonLd[1])
    expect(itemListElement.map((item) => item.name)).toEqual(['Home', shelf.name, name])
    for (const { item } of itemListElement) expect((await readHead(request, item)).status, item).toBe(200)

    const single = await sell({ variants: [{ priceCents: 1000, stock: 1 }] })
    const offers = richResults.product.parse((await readHead(request, `/products/${single.slug}`)).jsonLd[0]).offers
    expect(offers).toMatchObject({ '@type': 'Offer', sku: single.sku, price: '10.00', priceCurrency: 'EUR' })

    const home = await readHead(request, '/')
    richResults.shop.parse(one(home.jsonLd, 'home'))
    const listing = await readHead(request, `/products?category=${shelf.slug}`)
    richResults.breadcrumb.parse(one(listing.jsonLd, 'listing'))
  })

  test('robots may look at the shop, and at nothing that is somebody’s own', async ({ request, baseURL }) => {
    const response = await request.get('/robots.txt')
    expect(response.status()).toBe(200)
    const lines = (await response.text()).split('\n').map((line) => line.trim())
    for (const path of ['/api/', '/account', '/cart', '/checkout', '/orders/', '/login', '/lab']) {
      expect(lines).toContain(`Disallow: ${path}`)
    }
    expect(lines).toContain(`Sitemap: ${new URL('/sitemap.xml', baseURL).href}`)
    expect(lines).not.toContain('Disallow: /')
    expect(lines.filter((line) => /^disallow: \/products/i.test(line))).toEqual([])
  })

  test('every address in the sitemap is a page, and the one address of it', async ({
    request,
    product,
    shelf,
    database,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    await expireListings(database)
    const own = [`/products/${product.slug}`, `/products?category=${shelf.slug}`].map(
      (path) => new URL(path, baseURL).href,
    )
    await expect.poll(async () => [...(await readSitemap(request)).keys()]).toEqual(expect.arrayContaining(own))
    const addresses = [...(await readSitemap(request)).keys()]
    expect(new Set(addresses).size).toBe(addresses.length)
    for (let from = 0; from < addresses.length; from += 8) {
      await Promise.all(
        addresses.slice(from, from + 8).map(async (address) => {
          const { status, canonicals, isIndexed } = await readHead(request, address)
          expect({ status, isIndexed, canonicals: canonicals.map((each) => new URL(each).href) }, address).toEqual({
            status: 200,
            isIndexed: true,
            canonicals: [address],
          })
        }),
      )
    }
    expect((await request.get('/sitemaps/products-9999.xml')).status()).toBe(404)
    expect((await request.get('/sitemaps/none.xml')).status()).toBe(404)
  })

  test('where a link leads that is not in the sitemap, nothing is offered to be found', async ({
    request,
    product,
    shelf,
    baseURL,
  }) => {
    const { slug } = product
    const from = ['/', '/products', `/products?category=${shelf.slug}`, '/products?query=coffee', `/products/${slug}`]
    const pages = await Promise.all(from.map((path) => readHead(request, path)))
    const links = pages.flatMap(({ html }) =>
      [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)"/g)].map(([, path = '']) => path),
    )
    const more = [
      '/cart',
      '/checkout',
      '/account',
      '/register',
      '/search?query=tea',
      `/products/${slug}-of-old`,
      '/none',
    ]
    const emptyOrFiltered = [
      '/products?category=none',
      '/products?query=tea&sort=name',
      '/products?inStock=true&page=2',
    ]
    const all = new Set([...links, ...more, ...emptyOrFiltered].map((path) => path.replaceAll('&amp;', '&')))
    const listed = await readSitemap(request)
    const offered: string[] = []
    for (const path of all) {
      const address = new URL(path, baseURL).href
      if (listed.has(address) || path.startsWith('/api/')) continue
      const head = await readHead(request, address)
      // Another way to a page that is there anyway names that page.
      if (head.isIndexed && !head.canonicals.some((canonical) => canonical !== address && listed.has(canonical))) {
        offered.push(path)
      }
    }
    expect(offered.filter((path) => !path.startsWith('/products/product-') && !/^\/(lab|dev)\b/.test(path))).toEqual([])
  })

  test('the sitemap knows of a changed price at once, and of sold stock it says nothing', async ({
    request,
    shopper,
    product,
    database,
    baseURL,
  }) => {
    const { user, password } = await createUser(database, { role: 'administrator' })
    const { token } = await (await request.post('/api/token', { data: { email: user.email, password } })).json()
    const address = new URL(`/products/${product.slug}`, baseURL).href
    const changedAt = async () => (await readSitemap(request)).get(address) ?? ''
    await expireListings(database)
    await expect.poll(changedAt).toBe(product.updatedAt.toISOString())

    await signIn({ request }, shopper)
    await putInCart({ request }, product)
    await placeOrder({ request })
    await setPrice(request, product.sku, token, 1234)
    const before = Date.now()
    await expect.poll(changedAt, { timeout: 3_000 }).not.toBe(product.updatedAt.toISOString())
    const { updatedAt } = await database.product.findUniqueOrThrow({ where: { id: product.id } })
    expect(updatedAt.getTime()).toBeLessThanOrEqual(before)
    for (let replica = 0; replica < 6; replica++) expect(await changedAt()).toBe(updatedAt.toISOString())
    const priced = richResults.product.parse((await readHead(request, address)).jsonLd[0])
    expect(priced.offers).toMatchObject({ price: '12.34' })

    await putInCart({ request }, product)
    await placeOrder({ request })
    await expireListings(database)
    for (let replica = 0; replica < 6; replica++) expect(await changedAt()).toBe(updatedAt.toISOString())
  })
})

async function setPrice(request: APIRequestContext, sku: string, token: string, priceCents: number): Promise<void> {
  const response = await request.patch(`/api/admin/variants/${sku}`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { priceCents },
  })
  expect(response.status(), await response.text()).toBe(200)
}

test('whatever a product is called, its page stays ours', async ({ page, sell }) => {
  for (const hostile of hostileTexts) {
    const { slug, name } = await sell({ name: hostile, summary: hostile, attributes: [[hostile, hostile]] })
    await page.goto(`/products/${slug}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
    const data = await page.evaluate(() =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent),
    )
    expect(richResults.product.parse(JSON.parse(data[0] ?? '')).name).toBe(name)
    expect(data).toHaveLength(2)
  }
})

test('the way back to the shelf stands above a product', async ({ page, product, shelf }) => {
  await page.goto(`/products/${product.slug}`)
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(crumbs.getByRole('listitem')).toHaveText(['Home', shelf.name, product.name])
  await expect(crumbs.getByText(product.name)).toHaveAttribute('aria-current', 'page')
  await crumbs.getByRole('link', { name: shelf.name }).click()
  await expect(page).toHaveURL(`/products?category=${shelf.slug}`)
  await expect(crumbs.getByRole('listitem')).toHaveText(['Home', shelf.name])
  await crumbs.getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL('/')
})
