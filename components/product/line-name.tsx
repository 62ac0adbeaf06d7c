import Link from 'next/link'
import type { OrderLineView } from '@/lib/views/order-view'
import { orderWords } from '@/words/en/order'
import styles from './line-name.module.css'

type LineNameProps = {
  line: Pick<OrderLineView, 'name' | 'variantName' | 'productSlug' | 'addOns'>
  heading: 'h2' | 'h3'
}

/** What a line of a cart or an order is: the product, which of its variants, and with what. */
export function LineName({ line, heading: Heading }: LineNameProps) {
  return (
    <div>
      <Heading className={styles.name}>
        <Link href={`/products/${line.productSlug}`} prefetch={false}>
          {line.name}
        </Link>
      </Heading>
      {line.variantName ? <p>{line.variantName}</p> : null}
      {line.addOns.length > 0 ? (
        <p className="soft">{orderWords.line.addOns(line.addOns.map(({ name }) => name))}</p>
      ) : null}
    </div>
  )
}
