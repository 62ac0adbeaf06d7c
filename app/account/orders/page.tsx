import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { listOrders } from '@/server/orders/list-orders'
import { requireShopper } from '@/server/identity/require-shopper'
import { pageSchema } from '@/lib/schemas/page'
import { accountWords } from '@/words/en/account'
import { OrderRow } from '../_account/order-row'
import styles from './page.module.css'

const words = accountWords.orders

export const metadata: Metadata = { title: words.title, robots: { index: false } }

const pathOf = (page: number) => (page === 1 ? '/account/orders' : `/account/orders?page=${page}`)

export default async function OrdersPage({ searchParams }: PageProps<'/account/orders'>) {
  const asked = pageSchema.safeParse(await searchParams)
  const wanted = asked.success ? asked.data.page : 1
  const shopper = await requireShopper(pathOf(wanted))
  const { items, total, page, pageSize } = await listOrders(shopper.id, wanted)
  if (total === 0) {
    return (
      <EmptyState drawing={<EmptyCup />} title={words.noneTitle}>
        <p className="soft">{words.none}</p>
        <Link href="/products" prefetch={false} className={button.primary}>
          {accountWords.findSomething}
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className={`measure ${styles.page}`}>
      <header>
        <h1>{words.title}</h1>
        <p className="soft">{words.count(total)}</p>
      </header>
      <ul>
        {items.map((order) => (
          <OrderRow key={order.number} order={order} />
        ))}
      </ul>
      <Pagination page={page} pageCount={Math.ceil(total / pageSize)} hrefOf={pathOf} label={words.pages} />
    </div>
  )
}
