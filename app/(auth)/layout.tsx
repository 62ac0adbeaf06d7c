import type { ReactNode } from 'react'
import { GoldfishMark } from '@/components/brand/goldfish-mark'
import styles from './layout.module.css'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className={`measure ${styles.page}`}>
      <div className={styles.form}>{children}</div>
      <div className={styles.aside} aria-hidden="true">
        <GoldfishMark className={styles.fish} />
      </div>
    </div>
  )
}
