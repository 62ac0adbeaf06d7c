import type { ReactNode } from 'react'
import styles from './specimen.module.css'

/** A part of the styleguide, reachable by its id. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.part}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

type SpecimenProps = { state: string; isWide?: boolean; children: ReactNode }

/** One component in one state, under the name of that state. A test looks at every one of them. */
export function Specimen({ state, isWide = false, children }: SpecimenProps) {
  return (
    <figure className={isWide ? styles.wide : styles.specimen} data-specimen={state}>
      <figcaption className={styles.state}>{state}</figcaption>
      <div className={styles.stage}>{children}</div>
    </figure>
  )
}

/** Specimens beside each other, as many as fit. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
