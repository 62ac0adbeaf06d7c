import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { GoldfishMark } from '@/components/brand/goldfish-mark'
import { LineName } from '@/components/product/line-name'
import { OrderSums } from '@/components/product/order-sums'
import { OrderStatus } from '@/components/product/order-status'
import button from '@/components/ui/button.module.css'
import { Picture } from '@/components/ui/picture'
import { findOrder } from '@/server/orders/find-order'
import { requireShopper } from '@/server/identity/require-shopper'
import { deliveryTitle } from '@/lib/delivery'
import { formatDate } from '@/lib/format-date'
import { formatMoney } from '@/lib/money'
import { orderWords } from '@/words/en/order'
import { orderMessage } from './_order/order-message'
import { ShippingTo } from './_order/shipping-to'
import styles from './page.module.css'

type OrderPageProps = PageProps<'/orders/[number]'>

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  return { title: orderWords.title((await params).number), robots: { index: false } }
}

export default async function OrderPage({ params }: OrderPageProps) {
  const { number } = await params
  const shopper = await requireShopper(`/orders/${number}`)
  // Somebody else's order and one that never was look the same.
  const order = await findOrder(number, shopper.id)
  if (!order) notFound()
  const { title, text, card } = orderMessage(order, shopper.name)
  return (
    <div className={`measure ${styles.page}`}>
      <header className={styles.heading}>
        <div className={styles.mark}>
          <GoldfishMark />
        </div>
        <div>
          <h1>{title}</h1>
          <p className={styles.lede}>{text}</p>
        </div>
      </header>
      <section className={styles.lines} aria-labelledby="lines">
        <div className={styles.number}>
          <h2 id="lines">
            {orderWords.order} <span className="numeric">{order.number}</span>
          </h2>
          <OrderStatus status={order.status} />
          <p className="soft">{formatDate(order.placedAt)}</p>
        </div>
        <ul>
          {order.lines.map((line, index) => (
            <li key={`${line.sku}-${index}`} className={styles.line}>
              <Picture picture={line.picture} alt="" sizes="5.5rem" className={styles.picture} />
              <LineName line={line} heading="h3" />
              <p className={styles.price}>
                <span className="soft">
                  {line.quantity} × {formatMoney(line.unitPriceCents, order.currency)}
                </span>
                <strong>{formatMoney(line.lineTotalCents, order.currency)}</strong>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <aside className={styles.side} aria-label={orderWords.side}>
        <OrderSums
          subtotalCents={order.subtotalCents}
          deliveryName={deliveryTitle(order.delivery)}
          deliveryCents={order.deliveryCents}
          totalCents={order.totalCents}
          currency={order.currency}
        />
        {order.payment ? (
          <p>
            {card} <span className="numeric">{order.payment.cardLast4}</span>
          </p>
        ) : null}
        {order.status === 'expired' ? (
          <Link href="/cart" prefetch={false} className={button.primary}>
            {orderWords.toCart}
          </Link>
        ) : (
          <ShippingTo order={order} />
        )}
        <Link href="/account/orders" prefetch={false} className={button.secondary}>
          {orderWords.all}
        </Link>
      </aside>
    </div>
  )
}
