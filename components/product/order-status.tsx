import type { OrderStatusView } from '@/lib/views/order-view'
import { orderWords } from '@/words/en/order'
import styles from './order-status.module.css'

export function OrderStatus({ status }: { status: OrderStatusView }) {
  return <span className={`${styles.status} ${styles[status] ?? ''}`}>{orderWords.status[status]}</span>
}
