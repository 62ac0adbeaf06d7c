import type { ReactNode } from 'react'
import styles from './experiment.module.css'

type ExperimentProps = { id: string; title: string; isTinted?: boolean; children: ReactNode }

/** One part of the page: what it is about in two sentences, then what one can do. */
export function Experiment({ id, title, isTinted = false, children }: ExperimentProps) {
  return (
    <section aria-labelledby={id} className={isTinted ? styles.tinted : styles.plain}>
      <div className={`measure ${styles.inner}`}>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  )
}
