import { formatMoney } from '@/lib/money'
import styles from './order-sums.module.css'

type OrderSumsProps = {
  subtotalCents: number
  deliveryName: string
  deliveryCents: number
  totalCents: number
  currency: string
}

export function OrderSums({ subtotalCents, deliveryName, deliveryCents, totalCents, currency }: OrderSumsProps) {
  return (
    <dl className={styles.sums}>
      <dt>Subtotal</dt>
      <dd>{formatMoney(subtotalCents, currency)}</dd>
      <dt>{deliveryName}</dt>
      <dd>{deliveryCents === 0 ? 'free' : formatMoney(deliveryCents, currency)}</dd>
      <dt className={styles.total}>Total</dt>
      <dd className={styles.total}>{formatMoney(totalCents, currency)}</dd>
    </dl>
  )
}
