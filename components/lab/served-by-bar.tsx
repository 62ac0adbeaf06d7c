'use client'

import { useEffect, useState } from 'react'
import { servedOf, type Served } from '@/lib/lab/served'
import { LabLink } from './lab-link'
import styles from './served-by.module.css'

const keptCount = 6

/** The last requests of this page and who answered them, from the browser's own record: nothing is sent for it. */
export function ServedByBar({ onClose }: { onClose: () => void }) {
  const [served, setServed] = useState<readonly Served[]>([])

  useEffect(() => {
    const note = (entries: PerformanceEntryList) => {
      const found = entries.flatMap((entry) => {
        const one = servedOf(entry as PerformanceResourceTiming)
        return one ? [one] : []
      })
      if (found.length > 0) setServed((before) => [...found.toReversed(), ...before].slice(0, keptCount))
    }
    const observer = new PerformanceObserver((list) => note(list.getEntries()))
    observer.observe({ type: 'navigation', buffered: true })
    observer.observe({ type: 'resource', buffered: true })
    return () => observer.disconnect()
  }, [])

  const [latest, ...earlier] = served
  return (
    <aside className={styles.bar} aria-label="Who serves me">
      <p className={styles.latest}>
        {latest ? (
          <>
            <b className={styles.name}>{latest.replica}</b> <span className={styles.path}>{latest.path}</span>
            <span className={styles.detail}>
              {latest.milliseconds} ms{asked('Postgres', latest.database.calls)}
              {asked('Redis', latest.cache.calls)}
            </span>
          </>
        ) : (
          'No server has answered yet.'
        )}
      </p>
      <p className={styles.earlier} aria-hidden="true">
        {earlier.map(({ replica, startTime }) => (
          <span key={`${replica} ${startTime}`}>{replica}</span>
        ))}
      </p>
      <LabLink className={styles.link}>Behind the counter</LabLink>
      <button type="button" onClick={onClose} aria-label="Hide who serves me">
        ×
      </button>
    </aside>
  )
}

const asked = (store: string, calls: number) => (calls === 0 ? '' : ` · ${store} ${calls}×`)
