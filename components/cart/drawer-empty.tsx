import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import button from '@/components/ui/button.module.css'
import { cartWords } from '@/words/en/cart'
import styles from './cart-drawer.module.css'

export function DrawerEmpty() {
  return (
    <div className={styles.empty}>
      <EmptyCup />
      <p className={styles.emptyTitle}>{cartWords.empty}</p>
      <p className="soft">{cartWords.emptyText}</p>
      <Link href="/products" prefetch={false} className={button.primary}>
        {cartWords.findSomething}
      </Link>
    </div>
  )
}
