import type { OrderStatusView } from '@/lib/views/order-view'
import styles from './order-status.module.css'

const words: Record<OrderStatusView, string> = {
  paid: 'Paid',
  pending: 'Waiting for the bank',
  declined: 'Declined',
  expired: 'Not paid',
}

export function OrderStatus({ status }: { status: OrderStatusView }) {
  return <span className={`${styles.status} ${styles[status] ?? ''}`}>{words[status]}</span>
}
