import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { Hint } from '@/lib/hint'
import { signInPath } from '@/lib/sign-in-path'
import { signInNoticeWords as words } from '@/words/en/sign-in-notice'
import { signOutWords } from '@/words/en/sign-out'
import styles from './sign-in-notice.module.css'

type SignInSentenceProps = { notice: NonNullable<Hint['notice']>; onClose: () => void }

/** What a sign-in or its end has done, and the way on. Only ever made in a browser. */
export function SignInSentence({ notice, onClose }: SignInSentenceProps) {
  return (
    <span className={styles.notice}>
      <span>
        {notice.kind === 'cart_merged'
          ? words.cartCameAlong(
              notice.itemCount,
              <Link href="/cart" prefetch={false}>
                {words.seeCart}
              </Link>,
            )
          : words.signedOut(
              signOutWords[notice.why],
              // Back to this very page.
              <Link href={signInPath(location.pathname + location.search)} prefetch={false}>
                {words.signInAgain}
              </Link>,
            )}
      </span>
      <button type="button" onClick={onClose} aria-label={words.close}>
        <Icon name="cross" />
      </button>
    </span>
  )
}
