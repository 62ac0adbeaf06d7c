import Link from 'next/link'
import { useHint } from '@/components/hint/use-hint'
import button from '@/components/ui/button.module.css'
import { Notice } from '@/components/ui/notice'
import type { Problem } from '@/lib/problem'
import { cartWords } from '@/words/en/cart'
import { cartStore } from './cart-store'
import styles from './drawer-waiting.module.css'

/** Before the first answer: as many bones as lines are to be expected. And what to do when none comes. */
export function DrawerWaiting({ problem }: { problem: Problem | null }) {
  const { cartCount } = useHint()
  if (!problem) {
    return (
      <div role="status" className={styles.waiting}>
        <span className="visually-hidden">{cartWords.loading}</span>
        {Array.from({ length: Math.min(3, Math.max(1, cartCount)) }, (_, index) => (
          <span key={index} className={styles.bone} />
        ))}
      </div>
    )
  }
  return (
    <div role="alert" className={styles.trouble}>
      <Notice kind="problem">
        <p>{cartWords.notLoaded}</p>
        <p>{problem.detail ?? problem.title}</p>
      </Notice>
      <button type="button" className={button.primary} onClick={() => void cartStore.look()}>
        {cartWords.tryAgain}
      </button>
      <Link href="/cart" prefetch={false} className={button.quiet}>
        {cartWords.seeCart}
      </Link>
    </div>
  )
}
