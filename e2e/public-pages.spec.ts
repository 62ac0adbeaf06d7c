import { createUser } from '../prisma/factories/create-user'
import { uniqueSuffix } from '../prisma/factories/unique-suffix'
import { expect, signIn, test } from './fixtures'
import { putInCart } from './steps/put-in-cart'

for (const name of ['home', 'listing', 'product'] as const) {
  test(`the ${name} page is the same for everyone and sets no cookie`, async ({
    page,
    visit,
    shopper,
    product,
    shelf,
    database,
  }) => {
    const path = { home: '/', listing: `/products?category=${shelf.slug}`, product: `/products/${product.slug}` }[name]
    const guest = await visit()
    await signIn(page, shopper)
    await putInCart(page, product, 2)
    const administrator = await visit()
    const { user, password } = await createUser(database, { role: 'administrator' })
    await signIn(administrator, { email: user.email, password })

    /** @returns the page as a replica makes it for this one question, so that no copy kept by the proxy answers both. */
    const read = async ({ request }: typeof page) => {
      const mark = uniqueSuffix()
      const response = await request.get(`${path}${path.includes('?') ? '&' : '?'}mark=${mark}`)
      expect(response.status()).toBe(200)
      expect(response.headers()['set-cookie']).toBeUndefined()
      expect(response.headers().vary ?? '').not.toMatch(/cookie/i)
      return (await response.text()).replaceAll(mark, '')
    }

    // Other tests put products on the shelves meanwhile: once between two of their steps is enough.
    await expect(async () => {
      const [forGuest, forShopper, forAdministrator] = [await read(guest), await read(page), await read(administrator)]
      expect(forShopper.includes(shopper.name), 'the name is in it').toBe(false)
      expect(forShopper === forGuest, 'the same to the byte').toBe(true)
      expect(forAdministrator === forGuest, 'the same to the byte').toBe(true)
    }).toPass()
  })
}

test('the page of a product that is not there sets no cookie either', async ({ page, shopper, product }) => {
  await signIn(page, shopper)
  const response = await page.request.get(`/products/${product.slug}-of-old`)
  expect(response.status()).toBe(404)
  expect(response.headers()['set-cookie']).toBeUndefined()
  expect((await response.text()).includes(shopper.name), 'the name is in it').toBe(false)
})
