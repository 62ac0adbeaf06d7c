'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useHint } from '@/components/hint/use-hint'
import { writeHint } from '@/components/hint/write-hint'
import { Icon } from '@/components/ui/icon'
import type { Hint } from '@/lib/hint'
import { signInPath } from '@/lib/sign-in-path'
import { signOutReasons, type SignOutReason } from '@/lib/sign-out-reason'
import { headerWords } from '@/words/en/header'
import styles from './sign-in-notice.module.css'

const words = headerWords.notice

/** Tells once what happened to the session: that the guest's cart came along, or why somebody is signed out. */
export function SignInNotice() {
  const hint = useHint()
  const [shown, setShown] = useState<Hint['notice']>(null)

  // Kept here, because the cookie is to forget it at once.
  if (hint.notice && hint.notice !== shown) setShown(hint.notice)
  useEffect(() => {
    // So that the next page does not say it again.
    if (hint.notice) writeHint({ ...hint, notice: null })
  }, [hint])

  return (
    // The live region is there before it has anything to say: one that arrives together with its text is not read out.
    <output className={styles.region}>
      {shown ? (
        <span className={styles.notice}>
          {shown.kind === 'cart_merged' ? <CartMerged itemCount={shown.itemCount} /> : <SignedOut why={shown.why} />}
          <button type="button" onClick={() => setShown(null)} aria-label={words.close}>
            <Icon name="cross" />
          </button>
        </span>
      ) : null}
    </output>
  )
}

function CartMerged({ itemCount }: { itemCount: number }) {
  return (
    <span>
      {words.cartCameAlong(
        itemCount,
        <Link href="/cart" prefetch={false}>
          {words.seeCart}
        </Link>,
      )}
    </span>
  )
}

function SignedOut({ why }: { why: SignOutReason }) {
  return (
    <span>
      {words.signedOut(
        signOutReasons[why],
        // Back to this very page: what is shown here is only ever made in a browser.
        <Link href={signInPath(location.pathname + location.search)} prefetch={false}>
          {words.signInAgain}
        </Link>,
      )}
    </span>
  )
}
