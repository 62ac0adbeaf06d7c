import Link from 'next/link'
import { OrderStatus } from '@/components/product/order-status'
import { Picture } from '@/components/ui/picture'
import { formatDate } from '@/lib/format-date'
import { formatMoney } from '@/lib/money'
import type { OrderSummaryView } from '@/lib/views/order-view'
import { accountWords } from '@/words/en/account'
import styles from './order-row.module.css'

export function OrderRow({ order }: { order: OrderSummaryView }) {
  return (
    <li className={styles.row}>
      <ul className={styles.pictures} aria-hidden="true">
        {order.pictures.map((picture, index) => (
          <li key={`${picture}-${index}`}>
            <Picture picture={picture} alt="" sizes="4rem" className={styles.picture} />
          </li>
        ))}
      </ul>
      <div className={styles.words}>
        <Link href={`/orders/${order.number}`} prefetch={false} className={styles.number}>
          {order.number}
        </Link>
        <p className="soft">{accountWords.orders.placed(formatDate(order.placedAt), order.itemCount)}</p>
      </div>
      <OrderStatus status={order.status} />
      <p className={styles.total}>{formatMoney(order.totalCents, order.currency)}</p>
    </li>
  )
}
