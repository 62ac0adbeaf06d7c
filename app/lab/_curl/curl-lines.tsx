'use client'

import { useState, useSyncExternalStore } from 'react'
import { curlLines, type Experiment } from '@/lib/lab/curl-lines'
import styles from './curl-lines.module.css'

/** The lines that do the same from a terminal. */
export function CurlLines({ experiment }: { experiment: Experiment }) {
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => 'http://localhost:8080',
  )
  const [isCopied, setIsCopied] = useState(false)
  const lines = curlLines(experiment, origin)
  const copy = () =>
    navigator.clipboard.writeText(lines).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  return (
    <details className={styles.curl}>
      <summary>Try it from outside</summary>
      <div className={styles.body}>
        <pre>
          <code>{lines}</code>
        </pre>
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
        <span role="status">{isCopied ? 'Copied.' : ''}</span>
      </div>
    </details>
  )
}
