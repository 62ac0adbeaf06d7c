'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { EmptyCup } from '@/components/brand/empty-cup'
import { CartLines } from '@/components/cart/cart-lines'
import { CartTotal } from '@/components/cart/cart-total'
import { useCart } from '@/components/cart/use-cart'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import type { CartView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import styles from './cart-contents.module.css'

type CartContentsProps = {
  /** The cart as it was when the page was made. */
  initial: CartView
  /** What the last post without JavaScript left to say. */
  children: ReactNode
}

/** The cart's page: complete as it comes, and kept up by the browser where that can. */
export function CartContents({ initial, children }: CartContentsProps) {
  const { cart, refusals } = useCart(initial)
  if (!cart || cart.lines.length === 0) {
    return (
      <EmptyState drawing={<EmptyCup />} title={cartWords.empty}>
        {children}
        <p className="soft">{cartWords.emptyText}</p>
        <Link href="/products" prefetch={false} className={button.primary}>
          {cartWords.findSomething}
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className={`measure ${styles.page}`}>
      <header className={styles.heading}>
        <h1 tabIndex={-1} data-cart-heading>
          {cartWords.title}
        </h1>
        <p className="soft">{cartWords.count(cart.itemCount)}</p>
      </header>
      <div className={styles.lines}>
        {children}
        <CartLines cart={cart} refusals={refusals} heading="h2" />
      </div>
      <CartTotal cart={cart} />
    </div>
  )
}
