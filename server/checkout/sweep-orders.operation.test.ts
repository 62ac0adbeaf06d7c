import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Variant } from '@/generated/prisma/client'
import { CardCompanySilent } from '@/server/card-company/answered'
import * as cancelling from '@/server/card-company/cancel-charge'
import * as charging from '@/server/card-company/charge-card'
import * as finding from '@/server/card-company/find-charge'
import { getCart } from '@/server/cart/get-cart'
import { openCart } from '@/server/cart/open-cart'
import { findOrder } from '@/server/orders/find-order'
import { listOrders } from '@/server/orders/list-orders'
import { db } from '@/server/platform/db'
import { placeOrder } from './place-order'
import { sweepOrders } from './sweep-orders'
import { aBuyer } from './testing/a-buyer'
import { aVariant } from './testing/a-variant'
import { orderRequest } from './testing/order-request'

// To hold the card company's answers back and to let them go missing; what it decides is its own.
vi.mock('@/server/card-company/charge-card', { spy: true })
vi.mock('@/server/card-company/find-charge', { spy: true })
vi.mock('@/server/card-company/cancel-charge', { spy: true })
const chargeCard = vi.mocked(charging.chargeCard)
const findCharge = vi.mocked(finding.findCharge)
const cancelCharge = vi.mocked(cancelling.cancelCharge)
const { chargeCard: reallyCharge } = await vi.importActual<typeof charging>('@/server/card-company/charge-card')
const { cancelCharge: reallyCancel } = await vi.importActual<typeof cancelling>('@/server/card-company/cancel-charge')

afterEach(() => {
  for (const spy of [chargeCard, findCharge, cancelCharge]) spy.mockReset()
})

const minutes = (count: number) => count * 60
/** The sweep's own limits, with room for a busy machine. */
const [justPlaced, aMinuteOld, expired] = [30, minutes(2), minutes(15) + 1]

type Attempt = { buyer: string; variant: Variant; key: string; requestId: string; card: 'succeeds' | 'declined' }

async function anAttempt(card: Attempt['card'] = 'succeeds', variant?: Variant): Promise<Attempt> {
  const sold = variant ?? (await aVariant({ stock: 10 }))
  const buyer = await aBuyer({ variant: sold, quantity: 3 })
  return { buyer, variant: sold, key: randomUUID(), requestId: randomUUID(), card }
}

const send = ({ buyer, key, requestId, card }: Attempt) => placeOrder(buyer, orderRequest(card), { key, requestId })

const repeat = (attempt: Attempt) => send({ ...attempt, requestId: randomUUID() })

/** The replica dies on its way to the card company (`before`), or on its way back. */
async function dies(attempt: Attempt, when: 'before' | 'after'): Promise<void> {
  chargeCard.mockImplementationOnce(async (payment) => {
    if (when === 'after') await reallyCharge(payment)
    throw new Error('the replica died here')
  })
  await expect(send(attempt)).rejects.toThrow('died')
}

async function orderIdOf({ buyer }: Attempt): Promise<string> {
  return (await db().order.findFirstOrThrow({ where: { userId: buyer } })).id
}

/** Lets time pass for an attempt: it was placed so long ago, and no sweep has looked at it lately. */
async function grows(attempt: Attempt, ageSeconds: number): Promise<void> {
  await db().$executeRaw`
    UPDATE payments SET created_at = now() - make_interval(secs => ${ageSeconds}), swept_at = swept_at - interval '1 hour'
    WHERE order_id = ${await orderIdOf(attempt)}::uuid`
}

/** Everything that must agree, whatever happened. */
async function stateOf(attempt: Attempt) {
  const order = await db().order.findFirstOrThrow({
    where: { userId: attempt.buyer },
    include: { payment: true },
    orderBy: { id: 'desc' },
  })
  const [charge] = await db().$queryRaw<{ status: string }[]>`
    SELECT status FROM card_company.charges WHERE payment_id = ${order.payment?.id}::uuid`
  const { stock } = await db().variant.findUniqueOrThrow({ where: { sku: attempt.variant.sku } })
  return {
    order: (await findOrder(order.number, attempt.buyer))?.status ?? order.status,
    payment: order.payment?.status,
    charge: charge?.status ?? 'unknown',
    stock,
    inCart: (await getCart({ kind: 'user', userId: attempt.buyer })).itemCount,
  }
}

const paid = { order: 'paid', payment: 'succeeded', charge: 'succeeded', stock: 7, inCart: 0 }
const declined = { order: 'declined', payment: 'declined', charge: 'declined', stock: 10, inCart: 3 }
const lapsed = { order: 'expired', payment: 'cancelled', charge: 'cancelled', stock: 10, inCart: 3 }
const waiting = { order: 'pending', payment: 'pending', charge: 'unknown', stock: 7, inCart: 0 }

const codeOf = (placed: Awaited<ReturnType<typeof send>>) =>
  'outcome' in placed ? (placed.outcome.ok ? 'ordered' : placed.outcome.error.code) : placed.kind

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

describe('an order that nobody sends again', () => {
  it('is paid when its card was charged, and a late repeat hears so', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'after')
    await grows(attempt, aMinuteOld)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(paid)
    expect(await repeat(attempt)).toMatchObject({ kind: 'replayed', outcome: { value: { status: 'paid' } } })
  })

  it('is undone when its card was declined, and a late repeat hears so', async () => {
    const attempt = await anAttempt('declined')
    await dies(attempt, 'after')
    await grows(attempt, aMinuteOld)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(declined)
    expect(await repeat(attempt)).toMatchObject({ kind: 'replayed', outcome: { error: { code: 'card_declined' } } })
  })

  it('has a quarter of an hour to be paid, if the card company does not know of it', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    await grows(attempt, minutes(14))
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(waiting)
    expect(codeOf(await send(attempt))).toBe('ordered')
    expect(await stateOf(attempt)).toEqual(paid)
  })

  it('then expires: the stock is back, the cart too, and the card is never charged', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    await grows(attempt, expired)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(lapsed)
    expect((await listOrders(attempt.buyer, 1)).items).toMatchObject([{ status: 'expired' }])
    expect([codeOf(await send(attempt)), codeOf(await repeat(attempt))]).toEqual(['order_expired', 'order_expired'])
    expect(chargeCard).toHaveBeenCalledTimes(1)
    expect(await stateOf(attempt)).toEqual(lapsed)
  })

  it('can be placed again with another key once it has expired', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    await grows(attempt, expired)
    await sweepOrders()
    expect(codeOf(await send({ ...attempt, key: randomUUID() }))).toBe('ordered')
    expect(await stateOf(attempt)).toEqual(paid)
    expect((await listOrders(attempt.buyer, 1)).items.map((order) => order.status)).toEqual(['paid', 'expired'])
  })

  it('joins what was put into another cart meanwhile', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    await db().$transaction((tx) => openCart(tx, { kind: 'user', userId: attempt.buyer }))
    await grows(attempt, expired)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(lapsed)
  })

  it('joins another cart also when that is begun at this very moment', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    await grows(attempt, expired)
    const sweeping = await db().$transaction(async (tx) => {
      await openCart(tx, { kind: 'user', userId: attempt.buyer })
      const begun = sweepOrders()
      await vi.waitFor(async () => {
        const blocked = await db().$queryRaw<object[]>`
          SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%UPDATE carts%'`
        expect(blocked).toHaveLength(1)
      })
      return { begun }
    })
    await sweeping.begun
    expect(await stateOf(attempt)).toEqual(lapsed)
  })
})

describe('the sweep leaves alone', () => {
  it('what was placed a moment ago', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'after')
    await grows(attempt, justPlaced)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual({ ...waiting, charge: 'succeeded' })
  })

  it('what another sweep has just claimed, until that may be dead', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'after')
    await grows(attempt, aMinuteOld)
    const orderId = await orderIdOf(attempt)
    await db().$executeRaw`UPDATE payments SET swept_at = now() WHERE order_id = ${orderId}::uuid`
    await sweepOrders()
    expect(findCharge).not.toHaveBeenCalled()
    await grows(attempt, aMinuteOld)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(paid)
  })

  it('everything, when it is told to stop', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'after')
    await grows(attempt, aMinuteOld)
    expect(await sweepOrders(AbortSignal.abort())).toBe(0)
    expect(await stateOf(attempt)).toMatchObject({ order: 'pending' })
    expect(await sweepOrders()).toBe(1)
  })
})

describe('many sweeps at once', () => {
  it('undo each order once', async () => {
    const variant = await aVariant({ stock: 100 })
    const attempts = []
    for (let n = 0; n < 12; n += 1) {
      const attempt = await anAttempt('succeeds', variant)
      await dies(attempt, 'before')
      await grows(attempt, expired)
      attempts.push(attempt)
    }
    const settled = await Promise.all([1, 2, 3, 4, 5, 6].map(() => sweepOrders()))
    expect(settled.reduce((sum, count) => sum + count)).toBe(12)
    for (const attempt of attempts) expect(await stateOf(attempt)).toEqual({ ...lapsed, stock: 100 })
  })

  it('undo an order once also when all of them have claimed it', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    const { opened, open } = gate()
    cancelCharge.mockImplementation(async (id) => {
      await opened
      return reallyCancel(id)
    })
    const sweeps = []
    for (let n = 1; n <= 4; n += 1) {
      await grows(attempt, expired)
      sweeps.push(sweepOrders())
      await vi.waitFor(() => expect(cancelCharge).toHaveBeenCalledTimes(n))
    }
    open()
    await Promise.all(sweeps)
    expect(await stateOf(attempt)).toEqual(lapsed)
  })
})

describe('the sweep and somebody who pays at the same time', () => {
  it('both find the order paid when the card company was asked to charge first', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    const { opened, open } = gate()
    chargeCard.mockImplementationOnce(async (payment) => {
      const outcome = await reallyCharge(payment)
      await opened
      return outcome
    })
    const paying = send(attempt)
    await vi.waitFor(async () => expect(await stateOf(attempt)).toMatchObject({ charge: 'succeeded' }))
    await grows(attempt, expired)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(paid)
    open()
    expect(codeOf(await paying)).toBe('ordered')
    expect(await stateOf(attempt)).toEqual(paid)
  })

  it('both find it expired when the payment was called off first, also if the sweep died right after that', async () => {
    const attempt = await anAttempt()
    await dies(attempt, 'before')
    await grows(attempt, expired)
    cancelCharge.mockImplementationOnce(async (id) => {
      await reallyCancel(id)
      throw new Error('the sweep died here')
    })
    await expect(sweepOrders()).rejects.toThrow('died')
    expect(codeOf(await send(attempt))).toBe('order_expired')
    expect(await stateOf(attempt)).toEqual(lapsed)
    await grows(attempt, expired)
    await sweepOrders()
    expect(await stateOf(attempt)).toEqual(lapsed)
  })

  it('agree, whoever wins', async () => {
    const attempts = []
    for (let n = 0; n < 16; n += 1) {
      const attempt = await anAttempt()
      await dies(attempt, 'before')
      await grows(attempt, expired)
      attempts.push(attempt)
    }
    const [early, late] = [await anAttempt(), await anAttempt()]
    for (const attempt of [early, late]) {
      await dies(attempt, 'before')
      await grows(attempt, expired)
    }
    const first = codeOf(await send(early))
    const sweeping = Promise.all([sweepOrders(), sweepOrders()])
    const meanwhile = Promise.all(
      attempts.map(async (attempt, n) => {
        // Some before the sweep comes to them, some after, some in the middle.
        await sleep(n * 4)
        return codeOf(await send(attempt))
      }),
    )
    await sweeping
    const answers = [first, ...(await meanwhile), codeOf(await send(late))]
    expect([answers.at(0), answers.at(-1)]).toEqual(['ordered', 'order_expired'])
    for (const [n, attempt] of [early, ...attempts, late].entries()) {
      expect(await stateOf(attempt)).toEqual(answers[n] === 'ordered' ? paid : lapsed)
      expect(await repeat(attempt)).toMatchObject({ kind: 'replayed' })
    }
  })
})

it('a payment of which the card company cannot say anything does not stand in the way of the others', async () => {
  const [stuck, other] = [await anAttempt(), await anAttempt()]
  for (const attempt of [stuck, other]) await dies(attempt, 'after')
  await grows(stuck, minutes(10))
  await grows(other, aMinuteOld)
  const { payment } = await db().order.findFirstOrThrow({ where: { userId: stuck.buyer }, include: { payment: true } })
  const { findCharge: reallyFind } = await vi.importActual<typeof finding>('@/server/card-company/find-charge')
  findCharge.mockImplementation(async (id) => {
    if (id === payment?.id) throw new CardCompanySilent()
    return reallyFind(id)
  })
  await expect(sweepOrders()).rejects.toBeInstanceOf(CardCompanySilent)
  // A while later it is asked about again, but after the others.
  await grows(stuck, minutes(11))
  await expect(sweepOrders()).rejects.toBeInstanceOf(CardCompanySilent)
  expect(await stateOf(other)).toEqual(paid)
  expect(await stateOf(stuck)).toMatchObject({ order: 'pending', charge: 'succeeded' })
})
