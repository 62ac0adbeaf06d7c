'use client'

import Link from 'next/link'
import { useEffect, useId, useRef, useState } from 'react'
import button from '@/components/ui/button.module.css'
import { Icon } from '@/components/ui/icon'
import { ToastOutlet } from '@/components/ui/toast/toast-outlet'
import type { CartView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import { CartLines } from './cart-lines'
import { CartTotal } from './cart-total'
import { cartStore } from './cart-store'
import { DrawerEmpty } from './drawer-empty'
import { DrawerWaiting } from './drawer-waiting'
import { holdPageStill } from './hold-page-still'
import { useCart } from './use-cart'
import styles from './cart-drawer.module.css'

type CartDrawerProps = {
  /** What the last answer said; null where the cart is to be looked up. */
  initial: CartView | null
  /** It has slid away. */
  onClosed: () => void
}

/** The cart over the page. It is open as long as it is there. */
export function CartDrawer({ initial, onClosed }: CartDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const { cart, refusals, lookupProblem } = useCart(initial)
  const [isLeaving, setLeaving] = useState(false)

  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
    return holdPageStill()
  }, [])

  useEffect(() => {
    const element = dialog.current
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && leadsAway(event, event.target)) element?.close()
    }
    element?.addEventListener('click', click)
    return () => element?.removeEventListener('click', click)
  }, [])

  useEffect(() => {
    if (initial) return
    cartStore.forgetIfStale()
    void cartStore.look()
  }, [initial])

  async function slideAway() {
    setLeaving(true)
    // What still moves; nothing for who wants no motion.
    await Promise.allSettled((dialog.current?.getAnimations() ?? []).map(({ finished }) => finished))
    onClosed()
  }

  return (
    <dialog ref={dialog} className={styles.drawer} aria-labelledby={id} onClose={() => void slideAway()}>
      <div className={styles.content} inert={isLeaving} aria-hidden={isLeaving || undefined}>
        <div className={styles.heading}>
          <h2 id={id} ref={heading} tabIndex={-1} data-cart-heading>
            {cartWords.title}
          </h2>
          {cart && cart.itemCount > 0 ? <p className="soft">{cartWords.count(cart.itemCount)}</p> : null}
          <button
            type="button"
            className={styles.close}
            onClick={() => dialog.current?.close()}
            aria-label={cartWords.close}
          >
            <Icon name="cross" />
          </button>
        </div>
        <div className={styles.body}>
          {!cart || (lookupProblem && cart.lines.length === 0) ? (
            <DrawerWaiting problem={lookupProblem} />
          ) : cart.lines.length === 0 ? (
            <DrawerEmpty />
          ) : (
            <CartLines cart={cart} refusals={refusals} heading="h3" />
          )}
        </div>
        <div className={styles.foot}>
          <ToastOutlet className={styles.toasts} />
          {cart && cart.lines.length > 0 ? (
            <CartTotal cart={cart} isCompact>
              <Link href="/cart" prefetch={false} className={`${button.secondary} ${button.wide}`}>
                {cartWords.seeCart}
              </Link>
            </CartTotal>
          ) : null}
        </div>
      </div>
    </dialog>
  )
}

/** The dialog itself is only hit beside its content. A link leaves the drawer behind, unless it opens elsewhere. */
function leadsAway(event: MouseEvent, target: Element): boolean {
  if (target === event.currentTarget) return true
  return target.closest('a') !== null && !event.metaKey && !event.ctrlKey && !event.shiftKey
}
