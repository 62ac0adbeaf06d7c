import type { DeliveryMethod } from './delivery'

/** The promises of `deliveryLabels` as numbers: working days after the day of the order. What is fetched has none. */
const workingDays: Record<Exclude<DeliveryMethod, 'pickup'>, { from: number; to: number }> = {
  standard: { from: 2, to: 4 },
  express: { from: 1, to: 1 },
}

/** Where the parcels are packed: whose Friday it is decides. */
const shopTimeZone = 'Europe/Berlin'
const dayMs = 24 * 3_600_000

/** The first and the last day on which a parcel may arrive, each as the midnight in UTC that begins it. */
export type DeliveryDays = { from: Date; to: Date }

/**
 * When a parcel arrives that is ordered now. Working days are Monday to Friday, but for holidays.
 * @param orderedAt the moment of the order, wherever the shopper is
 * @param holidays of the weeks that follow, as ISO 8601 writes a day
 */
export function deliveryDays(
  method: Exclude<DeliveryMethod, 'pickup'>,
  orderedAt: Date,
  holidays: readonly string[],
): DeliveryDays {
  const { from, to } = workingDays[method]
  const day = dayInShop(orderedAt)
  return { from: addWorkingDays(day, from, holidays), to: addWorkingDays(day, to, holidays) }
}

/** en-CA writes a day as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: shopTimeZone, dateStyle: 'short' })

function dayInShop(instant: Date): Date {
  return new Date(`${isoDay.format(instant)}T00:00:00Z`)
}

function addWorkingDays(day: Date, count: number, holidays: readonly string[]): Date {
  let at = day.getTime()
  for (let left = count; left > 0;) {
    at += dayMs
    const date = new Date(at)
    const isOff = [0, 6].includes(date.getUTCDay()) || holidays.includes(date.toISOString().slice(0, 10))
    if (!isOff) left -= 1
  }
  return new Date(at)
}
