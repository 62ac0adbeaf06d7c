import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { demoCards } from '@/lib/demo-card'
import { db } from '@/server/platform/db'
import { cancelCharge } from './cancel-charge'
import { chargeCard } from './charge-card'
import { findCharge } from './find-charge'

const charge = (paymentId: string, card: keyof typeof demoCards = 'succeeds') =>
  chargeCard({ paymentId, amountCents: 1000, cardNumber: demoCards[card] })

const times = <T>(count: number, work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)))

describe('the card company', () => {
  it('knows nothing of a payment that nobody has asked it for', async () => {
    expect(await findCharge(randomUUID())).toBeNull()
  })

  it('says the same of one payment to all who ask, also at once and with another card', async () => {
    const payment = randomUUID()
    const outcomes = await times(16, (n) => charge(payment, n % 2 ? 'succeeds' : 'declined'))
    expect(new Set(outcomes).size).toBe(1)
    expect(await findCharge(payment)).toBe(outcomes[0])
    const charges = await db().$queryRaw`SELECT 1 FROM card_company.charges WHERE payment_id = ${payment}::uuid`
    expect(charges).toHaveLength(1)
  })

  it('never charges what was called off', async () => {
    const payment = randomUUID()
    expect(await cancelCharge(payment)).toBe('cancelled')
    expect(await charge(payment)).toBe('cancelled')
    expect(await findCharge(payment)).toBe('cancelled')
  })

  it.each(['succeeded', 'declined'] as const)('does not call off what has %s', async (outcome) => {
    const payment = randomUUID()
    await charge(payment, outcome === 'succeeded' ? 'succeeds' : 'declined')
    expect(await cancelCharge(payment)).toBe(outcome)
  })

  it('decides once between one who pays and one who calls it off at the same time', async () => {
    const answers = await times(24, async () => {
      const payment = randomUUID()
      return Promise.all([charge(payment), cancelCharge(payment)])
    })
    for (const [charged, cancelled] of answers) expect(charged).toBe(cancelled)
  })
})
