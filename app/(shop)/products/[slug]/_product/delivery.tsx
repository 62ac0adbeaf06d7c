import { deliveryFeeCents, deliveryLabels, freeStandardDeliveryFromCents, type DeliveryMethod } from '@/lib/delivery'
import { formatMoney } from '@/lib/money'
import { shopHolidays } from '@/lib/shop-holidays'
import { deliveryWords as words } from '@/words/en/delivery'
import { DeliveryDates } from './delivery-dates'
import styles from './delivery.module.css'

/** Of more days than the slowest parcel takes, over any row of holidays, and the hour for which the page is kept. */
const holidaysAhead = () => shopHolidays(new Date(), 30)

type DeliveryProps = { methods: readonly DeliveryMethod[]; priceCents: number; currency: string }

/** When it comes and what that costs. The page is kept for everybody, so the days are worked out in the browser. */
export function Delivery({ methods, priceCents, currency }: DeliveryProps) {
  const holidays = holidaysAhead()
  return (
    <section className={styles.delivery} aria-labelledby="delivery">
      <h2 id="delivery" className={styles.title}>
        {words.title}
      </h2>
      <dl className={styles.ways}>
        {methods.map((method) => (
          <div key={method}>
            <dt>{deliveryLabels[method].name}</dt>
            <dd className={styles.when}>
              {method === 'pickup' ? (
                deliveryLabels.pickup.promise
              ) : (
                <DeliveryDates method={method} promise={deliveryLabels[method].promise} holidays={holidays} />
              )}
            </dd>
            <dd className={styles.fee}>{feeSentence(method, priceCents, currency)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function feeSentence(method: DeliveryMethod, priceCents: number, currency: string): string {
  const feeCents = deliveryFeeCents(method, priceCents)
  if (feeCents === 0) return words.free
  const fee = formatMoney(feeCents, currency)
  const canBeFree = deliveryFeeCents(method, freeStandardDeliveryFromCents) === 0
  return canBeFree ? words.freeFrom(fee, formatMoney(freeStandardDeliveryFromCents, currency)) : fee
}
