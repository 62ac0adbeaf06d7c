import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type EmptyStateProps = { drawing: ReactNode; title: string; children: ReactNode }

/** A whole page that has nothing to show: a drawing, what is the matter, and the way on. */
export function EmptyState({ drawing, title, children }: EmptyStateProps) {
  return (
    <div className={`measure ${styles.state}`}>
      <div className={styles.drawing}>{drawing}</div>
      <div className={styles.words}>
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  )
}
