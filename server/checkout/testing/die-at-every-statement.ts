// A replica to be killed, run as a process of its own by crash.operation.test.ts. It does the same work again and again
// and stops dead before its first statement to Postgres, then before the second, and so on, until it once comes to the end
// of the work. Then it says so and waits for SIGKILL, which all of these deaths are made real by.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { databasePool } from '@/server/platform/database-pool'
import { placeOrder } from '../place-order'
import { sweepOrders } from '../sweep-orders'
import { aBuyer } from './a-buyer'
import { aVariant } from './a-variant'
import { doomed, type Doomed } from './doomed'
import { orderRequest } from './order-request'

const never = new Promise<never>(() => {})
const dead = new WeakSet<object>()
let statements = 0
let diesBefore = Infinity
let onDeath: (statement: string) => void = () => {}

const query = Client.prototype.query
// Everything goes to Postgres through this function: Prisma's statements, the pool's own, those of the card company.
Client.prototype.query = function (this: Client, ...args: unknown[]) {
  // Prisma would roll back after its time-out; the dead do nothing.
  if (dead.has(this)) return never
  statements += 1
  if (statements < diesBefore) return Reflect.apply(query, this, args)
  diesBefore = Infinity
  dead.add(this)
  onDeath(textOf(args[0]))
  return never
} as typeof query

function textOf(statement: unknown): string {
  const text: unknown = typeof statement === 'string' ? statement : Object(statement).text
  return String(text).trim().replace(/\s+/g, ' ').slice(0, 60)
}

/** @returns the statement before which it died; null when it came to its end first */
async function workUntil(statement: number, work: () => Promise<unknown>): Promise<string | null> {
  const died = new Promise<string>((resolve) => (onDeath = resolve))
  statements = 0
  diesBefore = statement
  const done = work().then(() => null)
  // What is left of it runs into its time-outs later.
  done.catch(() => {})
  const before = await Promise.race([died, done])
  diesBefore = Infinity
  return before
}

async function placeDoomedOrder(statement: number, card: 'succeeds' | 'declined'): Promise<Doomed> {
  const variant = await aVariant({ stock: doomed.stock })
  const buyer = await aBuyer({ variant, quantity: doomed.quantity })
  const ids = { key: randomUUID(), requestId: randomUUID() }
  const before = await workUntil(statement, () => placeOrder(buyer, orderRequest(card), ids))
  return { buyer, sku: variant.sku, ...ids, before }
}

function tell(what: Doomed | { before: string | null } | 'ready to be killed'): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

// On a slow machine the first of the dead would else be closed by Postgres before the last has died.
databasePool().options.idle_in_transaction_session_timeout = 60_000

const [scenario, card] = process.argv.slice(2)
if (scenario === 'place') {
  const paysBy = card === 'declined' ? 'declined' : 'succeeds'
  // What is opened once in a process is open before the first statement is counted.
  await placeDoomedOrder(Infinity, paysBy)
  for (let statement = 1, ended = false; !ended; statement += 1) {
    // Two of each: one that is sent again and one that is not.
    for (const order of [await placeDoomedOrder(statement, paysBy), await placeDoomedOrder(statement, paysBy)]) {
      tell(order)
      ended = order.before === null
    }
  }
} else {
  for (let statement = 1, before: string | null = ''; before !== null; statement += 1) {
    before = await workUntil(statement, () => sweepOrders())
    tell({ before })
  }
}
tell('ready to be killed')
setInterval(() => {}, 60_000)
