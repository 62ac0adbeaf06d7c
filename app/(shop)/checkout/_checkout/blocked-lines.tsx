'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type SubmitEvent } from 'react'
import { announceCart } from '@/components/hint/announce-cart'
import { sendJson } from '@/components/http/send-json'
import { Notice } from '@/components/ui/notice'
import notice from '@/components/ui/notice.module.css'
import type { CartLineView, CartView } from '@/lib/views/cart-view'
import { checkoutWords } from '@/words/en/checkout'
import styles from './blocked-lines.module.css'

/** What cannot be ordered any more, with a way out for each that does not lead away from what was typed. */
export function BlockedLines({ cart, onPutRight }: { cart: CartView; onPutRight: () => void }) {
  const blocked = cart.lines.filter(({ problem }) => problem)
  if (blocked.length === 0) return null
  return (
    <Notice kind="problem" className={styles.notice}>
      <p className={styles.title}>{checkoutWords.blocked}</p>
      <ul className={styles.lines}>
        {blocked.map((line) => (
          <BlockedLine key={line.id} line={line} onPutRight={onPutRight} />
        ))}
      </ul>
      <p>
        {checkoutWords.goToCart(
          <Link href="/cart" prefetch={false}>
            {checkoutWords.putRight}
          </Link>,
        )}
      </p>
    </Notice>
  )
}

/** A form without JavaScript, which leads to the cart. */
function BlockedLine({ line, onPutRight }: { line: CartLineView; onPutRight: () => void }) {
  const router = useRouter()
  const [sending, startSending] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { id, name, problem } = line
  const available = problem?.kind === 'insufficient_stock' ? problem.available : 0
  const path = `/api/cart/lines/${id}`

  function putRight(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    startSending(async () => {
      const result = await (available > 0
        ? sendJson<CartView>({ method: 'PUT', path, body: { quantity: available } })
        : sendJson<CartView>({ method: 'DELETE', path }))
      announceCart()
      if (!result.ok) return setRefusal(checkoutWords.notPutRight(result.error.detail ?? result.error.title))
      onPutRight()
      router.refresh()
    })
  }

  return (
    <li>
      <span>{available > 0 ? checkoutWords.tooFew(name, available) : checkoutWords.soldOut(name)}</span>
      <form action={path} method="post" onSubmit={putRight}>
        <button
          type="submit"
          className={notice.action}
          name={available > 0 ? 'quantity' : 'remove'}
          value={available > 0 ? available : 1}
          aria-disabled={sending || undefined}
          aria-label={available > 0 ? checkoutWords.takeOf(available, name) : checkoutWords.leaveOutIt(name)}
        >
          {available > 0 ? checkoutWords.take(available) : checkoutWords.leaveOut}
        </button>
      </form>
      <output>{refusal}</output>
    </li>
  )
}
