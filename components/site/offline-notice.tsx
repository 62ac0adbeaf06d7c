'use client'

import { useOffline } from 'next/offline'
import { troubleWords } from '@/words/en/trouble'
import styles from './sign-in-notice.module.css'

/** While there is no connection. What is pressed meanwhile is asked for by Next's router as soon as there is one again. */
export function OfflineNotice() {
  const isOffline = useOffline()
  return (
    <output className={styles.region}>
      {isOffline ? (
        <span className={styles.notice}>
          <span>{troubleWords.offline}</span>
        </span>
      ) : null}
    </output>
  )
}
