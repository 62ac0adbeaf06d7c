import { formatMoney } from '@/lib/money'
import { orderWords } from '@/words/en/order'
import styles from './order-sums.module.css'

type OrderSumsProps = {
  subtotalCents: number
  deliveryName: string
  deliveryCents: number
  totalCents: number
  currency: string
}

const words = orderWords.sums

export function OrderSums({ subtotalCents, deliveryName, deliveryCents, totalCents, currency }: OrderSumsProps) {
  return (
    <dl className={styles.sums}>
      <dt>{words.subtotal}</dt>
      <dd>{formatMoney(subtotalCents, currency)}</dd>
      <dt>{deliveryName}</dt>
      <dd>{deliveryCents === 0 ? words.free : formatMoney(deliveryCents, currency)}</dd>
      <dt className={styles.total}>{words.total}</dt>
      <dd className={styles.total}>{formatMoney(totalCents, currency)}</dd>
    </dl>
  )
}
