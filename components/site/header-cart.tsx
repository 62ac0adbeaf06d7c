'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore, type MouseEvent } from 'react'
import type { CartDrawer } from '@/components/cart/cart-drawer'
import { cartAddedEvent } from '@/components/hint/announce-added'
import { expectedCount } from '@/components/hint/expected-count'
import { useHint } from '@/components/hint/use-hint'
import { Icon } from '@/components/ui/icon'
import type { CartView } from '@/lib/views/cart-view'
import { headerWords } from '@/words/en/header'

type HeaderCartProps = { className?: string | undefined; countClassName?: string | undefined }

/** Loaded when it is wanted: most visits to a page end without it. */
const loadDrawer = () => import('@/components/cart/cart-drawer')

/** The way to the cart and how many things are in it. With JavaScript the cart comes over the page instead. */
export function HeaderCart({ className, countClassName }: HeaderCartProps) {
  const hint = useHint()
  const expected = useSyncExternalStore(expectedCount.subscribe, expectedCount.read, () => null)
  const count = expected ?? hint.cartCount
  const pathname = usePathname()
  const [opened, setOpened] = useState<{ Drawer: typeof CartDrawer; cart: CartView | null } | null>(null)

  async function open(cart: CartView | null) {
    try {
      const { CartDrawer: Drawer } = await loadDrawer()
      setOpened({ Drawer, cart })
    } catch {
      // The net is away, or the release that made this page: the page of the cart says what is the matter.
      location.assign('/cart')
    }
  }

  useEffect(() => {
    const onAdded = (event: Event) => void open(event instanceof CustomEvent ? event.detail : null)
    window.addEventListener(cartAddedEvent, onAdded)
    return () => window.removeEventListener(cartAddedEvent, onAdded)
  }, [])

  // Something is being put in: its drawer comes next.
  useEffect(() => {
    if (expected !== null) void warmUp()
  }, [expected])

  function click(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || staysOnPage(pathname)) return
    event.preventDefault()
    void open(null)
  }

  return (
    <>
      <Link
        href="/cart"
        prefetch={false}
        className={className}
        onClick={click}
        onPointerEnter={() => void warmUp()}
        onFocus={() => void warmUp()}
      >
        <Icon name="basket" />
        <span>{headerWords.cart}</span>
        {count > 0 ? (
          <span className={countClassName}>
            {count > 99 ? '99+' : count}
            <span className="visually-hidden">{headerWords.inCart}</span>
          </span>
        ) : null}
      </Link>
      {opened ? <opened.Drawer initial={opened.cart} onClosed={() => setOpened(null)} /> : null}
    </>
  )
}

/** The cart's own page needs no second cart over it; and what the checkout shows must not change under it. */
const staysOnPage = (pathname: string) => pathname === '/cart' || pathname === '/checkout'

const warmUp = () => loadDrawer().catch(() => undefined)
