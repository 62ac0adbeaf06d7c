'use client'

import Link from 'next/link'
import { useHint } from '@/components/hint/use-hint'
import { Icon } from '@/components/ui/icon'

type HeaderCartProps = { className?: string | undefined; countClassName?: string | undefined }

/** The way to the cart and how many things are in it. */
export function HeaderCart({ className, countClassName }: HeaderCartProps) {
  const { cartCount } = useHint()
  return (
    <Link href="/cart" prefetch={false} className={className}>
      <Icon name="basket" />
      <span>Cart</span>
      {cartCount > 0 ? (
        <span className={countClassName}>
          {cartCount > 99 ? '99+' : cartCount}
          <span className="visually-hidden"> in it</span>
        </span>
      ) : null}
    </Link>
  )
}
