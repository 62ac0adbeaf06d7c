import type { ReactNode } from 'react'
import styles from './notice.module.css'

type NoticeProps = {
  /** `problem`: something stands in the way. `change`: something is not as it was. `done`: it worked. */
  kind: 'problem' | 'change' | 'done'
  /** `span` where only text may stand, such as in an `<output>`. */
  as?: 'div' | 'span'
  children: ReactNode
  className?: string | undefined
}

/** A sentence that stands out from the page. It is not announced by itself: give it a live region where it appears later. */
export function Notice({ kind, as: Tag = 'div', children, className }: NoticeProps) {
  return <Tag className={[styles.notice, styles[kind], className].filter(Boolean).join(' ')}>{children}</Tag>
}
