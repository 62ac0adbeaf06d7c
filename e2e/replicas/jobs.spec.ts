import { createCart } from '../../prisma/factories/create-cart'
import { createOrder } from '../../prisma/factories/create-order'
import { createUser } from '../../prisma/factories/create-user'
import { expect, signIn, test } from '../fixtures'
import { placeOrder } from '../steps/place-order'
import { putInCart } from '../steps/put-in-cart'
import { listReplicas } from './cluster-control'

type DoneJob = { replica: string | null }

test('each paid order is confirmed by mail, by whichever replica comes first', async ({
  page,
  shopper,
  product,
  database,
}) => {
  test.slow()
  expect((await listReplicas()).length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  await signIn(page, shopper)
  const senders = new Set<string>()
  // As many orders as it takes until two replicas had a mail to send.
  while (senders.size < 2) {
    await putInCart(page, product)
    const number = await placeOrder(page)
    await expect
      .poll(
        async () => {
          const jobs = await database.$queryRaw<DoneJob[]>`
            SELECT output ->> 'replica' AS replica FROM pgboss.job
            WHERE name = 'send-mail' AND state = 'completed' AND data #>> '{data,order,number}' = ${number}`
          for (const { replica } of jobs) if (replica) senders.add(replica)
          return jobs.length
        },
        { timeout: 15_000 },
      )
      .toBe(1)
  }
})

test('what an order holds that nobody pays is given back, without anybody’s doing', async ({
  page,
  sell,
  database,
}) => {
  // The clock of the jobs has minutes, and replicas look for this one every 20 s. One that Postgres left in the middle, as
  // it does in the specs before this one, is taken up after its two minutes, the monitor's minute and the pause.
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
