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
