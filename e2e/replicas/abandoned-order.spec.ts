import { createCart } from '../../prisma/factories/create-cart'
import { createOrder } from '../../prisma/factories/create-order'
import { createUser } from '../../prisma/factories/create-user'
import { expect, signIn, test } from '../fixtures'

test('what an order holds that nobody pays is given back, without anybody’s doing', async ({
  page,
  sell,
  database,
}) => {
  // The clock of the jobs has minutes, and replicas look for this one every 20 s. Where Postgres has left a sweep in the
  // middle, as other specs make it do, two more minutes pass until that one is given up, and one until it is noticed.
  test.setTimeout(360_000)
  const { sku, variants } = await sell({ variants: [{ stock: 7 }] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  const { user, password } = await createUser(database)
  const cart = await createCart(database, { userId: user.id, lines: [{ variant, quantity: 3 }] })
  const createdAt = new Date(Date.now() - 24 * 3_600_000)
  const { number } = await createOrder(database, { userId: user.id, cartId: cart.id, variant, quantity: 3, createdAt })
  const stock = async () => (await database.variant.findUniqueOrThrow({ where: { sku } })).stock
  await expect.poll(stock, { timeout: 300_000, intervals: [1_000] }).toBe(10)

  await signIn(page, { email: user.email, password })
  await page.goto(`/orders/${number}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This order was not paid.')
  await page.getByRole('link', { name: 'To your cart' }).click()
  await expect(page.getByRole('spinbutton')).toHaveValue('3')
})
