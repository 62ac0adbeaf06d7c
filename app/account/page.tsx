import type { Metadata } from 'next'
import Link from 'next/link'
import button from '@/components/ui/button.module.css'
import { listOrders } from '@/server/orders/list-orders'
import { requireShopper } from '@/server/identity/require-shopper'
import { accountWords } from '@/words/en/account'
import { OrderRow } from './_account/order-row'
import styles from './page.module.css'

export const metadata: Metadata = { title: accountWords.title, robots: { index: false } }

const recentCount = 3

export default async function AccountPage() {
  const shopper = await requireShopper('/account')
  const orders = await listOrders(shopper.id, 1)
  return (
    <div className={`measure ${styles.page}`}>
      <header className={styles.heading}>
        <h1>{accountWords.hello(shopper.name.trim().split(/\s+/)[0] ?? '')}</h1>
        <p className="soft">{accountWords.lead}</p>
      </header>
      <section className={styles.orders} aria-labelledby="recent">
        <div className={styles.bar}>
          <h2 id="recent">{accountWords.latestOrders}</h2>
          {orders.total > recentCount ? (
            <Link href="/account/orders" prefetch={false}>
              {accountWords.allOrders(orders.total)}
            </Link>
          ) : null}
        </div>
        {orders.items.length > 0 ? (
          <ul>
            {orders.items.slice(0, recentCount).map((order) => (
              <OrderRow key={order.number} order={order} />
            ))}
          </ul>
        ) : (
          <>
            <p className="soft">{accountWords.nothingOrdered}</p>
            <p>
              <Link href="/products" prefetch={false} className={button.primary}>
                {accountWords.findSomething}
              </Link>
            </p>
          </>
        )}
      </section>
      <section className={styles.details} aria-labelledby="details">
        <h2 id="details">{accountWords.details}</h2>
        <dl>
          <dt>{accountWords.name}</dt>
          <dd>{shopper.name}</dd>
          <dt>{accountWords.email}</dt>
          <dd>{shopper.email}</dd>
        </dl>
        <p>
          <Link href="/account/security" prefetch={false}>
            {accountWords.security}
          </Link>
        </p>
        <form action="/api/auth/signout" method="post">
          <input type="hidden" name="callbackUrl" value="/" />
          <button type="submit" className={button.secondary}>
            {accountWords.signOut}
          </button>
        </form>
      </section>
    </div>
  )
}
