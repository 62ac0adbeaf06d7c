import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chargeCard } from '@/server/card-company/charge-card'
import { getCart } from '@/server/cart/get-cart'
import { db } from '@/server/platform/db'
import { placeOrder } from './place-order'
import { sweepOrders } from './sweep-orders'
import { aBuyer } from './testing/a-buyer'
import { aVariant } from './testing/a-variant'
import { doomed, type Doomed } from './testing/doomed'
import { orderRequest } from './testing/order-request'

// To leave orders behind for the sweep.
vi.mock('@/server/card-company/charge-card', { spy: true })

afterEach(() => {
  vi.mocked(chargeCard).mockReset()
})

const script = fileURLToPath(new URL('testing/die-at-every-statement.ts', import.meta.url))
/** What pg_stat_activity calls the process that is killed. */
const name = `doomed-${process.pid}`

/** Runs the script and kills it when it has stopped dead everywhere. @returns what it has said of each death */
async function killedReplica<T>(...args: string[]): Promise<T[]> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    // Each death keeps its connection until the kill.
    env: { ...process.env, DATABASE_POOL_MAX: '100', REPLICA_NAME: name },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const deaths: T[] = []
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line)
    if (said === 'ready to be killed') child.kill('SIGKILL')
    else deaths.push(said)
  }
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  // Until Postgres has noticed, and has rolled back what was open.
  await vi.waitFor(
    async () => {
      const left = await db().$queryRaw<object[]>`
        SELECT 1 FROM pg_stat_activity WHERE application_name = ${`goldfish-${name}`}`
      expect(left).toEqual([])
    },
    { timeout: 10_000 },
  )
  return deaths
}

/** Time passes: nobody sends these orders again, and what has claimed them is dead. */
async function wait(buyers: string[]): Promise<void> {
  await db().$executeRaw`
    UPDATE payments SET created_at = now() - interval '1 day', swept_at = NULL
    WHERE order_id IN (SELECT id FROM orders WHERE user_id = ANY (${buyers}::uuid[]))`
}

async function sendAgain({ buyer, key, requestId }: Doomed, card: 'succeeds' | 'declined') {
  const placed = await placeOrder(buyer, orderRequest(card), { key, requestId })
  if (!('outcome' in placed)) return placed.kind
  return placed.outcome.ok ? placed.outcome.value.status : placed.outcome.error.code
}

/** Order, payment, card, mails, shelf and cart of a shopper who has tried to place one order. */
async function stateOf({ buyer, sku }: Pick<Doomed, 'buyer' | 'sku'>): Promise<string> {
  const orders = await db().order.findMany({ where: { userId: buyer }, include: { payment: true } })
  const charges = await db().$queryRaw<{ status: string }[]>`
    SELECT status FROM card_company.charges
    WHERE payment_id = ANY (${orders.map((order) => order.payment?.id)}::uuid[])`
  const mails = await db().$queryRaw<object[]>`
    SELECT 1 FROM pgboss.job WHERE data #>> '{data,order,number}' = ANY (${orders.map((order) => order.number)})`
  const { stock } = await db().variant.findUniqueOrThrow({ where: { sku } })
  const { itemCount } = await getCart({ kind: 'user', userId: buyer })
  const words = [
    ...orders.map((order) => `order ${order.expiredAt ? 'expired' : order.status} ${order.payment?.status}`),
    ...charges.map((charge) => `card ${charge.status}`),
    ...mails.map(() => 'confirmed'),
    `stock ${stock}`,
    `cart ${itemCount}`,
  ]
  return words.join(', ')
}

const { stock, quantity } = doomed
const untouched = `stock ${stock}, cart ${quantity}`
const absent = untouched
const paid = `order paid succeeded, card succeeded, confirmed, stock ${stock - quantity}, cart 0`
const declined = `order declined declined, card declined, ${untouched}`
const expired = `order expired cancelled, card cancelled, ${untouched}`

/** Before each of these some replica must have died for the test to say anything. */
const stepsOfCheckout = [
  /^BEGIN/,
  /^INSERT INTO idempotency_keys/,
  /^SELECT id FROM carts/,
  /^INSERT INTO "public"."orders"/,
  /^UPDATE "public"."variants"/,
  /^INSERT INTO outbox/,
  /^COMMIT/,
  /^SELECT .*"payments"/,
  /^INSERT INTO card_company/,
  /^UPDATE "public"."payments"/,
  /^UPDATE idempotency_keys/,
]

const stepsOfSweep = [
  /^UPDATE payments SET swept_at/,
  /^SELECT status FROM card_company/,
  /^INSERT INTO card_company/,
  /^BEGIN/,
  /^UPDATE "public"."orders"/,
  /^UPDATE carts/,
  /^UPDATE "public"."variants"/,
  /^UPDATE idempotency_keys/,
  /^COMMIT/,
]

function expectDeathsBefore(steps: RegExp[], deaths: { before: string | null }[]): void {
  const befores = deaths.map((death) => death.before)
  for (const step of steps) expect(befores).toContainEqual(expect.stringMatching(step))
}

/** On an idle machine each takes 3 to 5 s. */
const busyMachine = { timeout: 120_000 }

describe.each([
  { card: 'succeeds', lastStep: /^INSERT INTO pgboss/, complete: paid, answer: 'paid', left: [absent, expired, paid] },
  {
    card: 'declined',
    lastStep: /^UPDATE carts/,
    complete: declined,
    answer: 'card_declined',
    left: [absent, expired, declined],
  },
] as const)(
  'a replica killed at any statement of an order whose card is: $card',
  ({ card, lastStep, complete, answer, left }) => {
    it('leaves something that one resend completes, or the sweep ends', busyMachine, async () => {
      const deaths = await killedReplica<Doomed>('place', card)
      expectDeathsBefore([...stepsOfCheckout, lastStep], deaths)

      const [resent, abandoned] = [deaths.filter((_, n) => n % 2 === 0), deaths.filter((_, n) => n % 2 === 1)]
      for (const order of resent) {
        expect(await sendAgain(order, card), `sent again, died before ${order.before}`).toBe(answer)
        expect(await stateOf(order), `died before ${order.before}`).toBe(complete)
        expect(await sendAgain(order, card)).toBe(answer)
      }

      await wait(abandoned.map((order) => order.buyer))
      await sweepOrders()
      const states = new Set<string>()
      for (const order of abandoned) {
        const state = await stateOf(order)
        expect(left, `died before ${order.before}`).toContain(state)
        states.add(state)
        if (state === absent) continue
        const late = await sendAgain(order, card)
        expect(late, `late, died before ${order.before}`).toBe(state === expired ? 'order_expired' : answer)
        expect(await stateOf(order), `late, died before ${order.before}`).toBe(state)
      }
      expect(states).toEqual(new Set(left))
    })
  },
)

it('a sweep killed at any statement leaves something that the next one ends, once', busyMachine, async () => {
  const orders: Doomed[] = []
  for (let n = 0; n < 40; n += 1) {
    const variant = await aVariant({ stock: doomed.stock })
    const buyer = await aBuyer({ variant, quantity: doomed.quantity })
    const order = { buyer, sku: variant.sku, key: randomUUID(), requestId: randomUUID(), before: 'the charge' }
    vi.mocked(chargeCard).mockRejectedValueOnce(new Error('the replica died here'))
    await expect(sendAgain(order, 'succeeds')).rejects.toThrow('died')
    orders.push(order)
  }
  const buyers = orders.map((order) => order.buyer)
  await wait(buyers)
  expectDeathsBefore(stepsOfSweep, await killedReplica('sweep'))
  await wait(buyers)
  await sweepOrders()
  for (const order of orders) {
    expect(await stateOf(order)).toBe(expired)
    expect(await sendAgain(order, 'succeeds')).toBe('order_expired')
  }
})
