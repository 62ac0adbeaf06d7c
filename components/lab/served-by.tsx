'use client'

import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useHasLab } from './use-has-lab'
import styles from './served-by.module.css'

// Loaded when somebody wants to see it.
const ServedByBar = lazy(() => import('./served-by-bar').then(({ ServedByBar }) => ({ default: ServedByBar })))

const storageKey = 'goldfish.served-by'

/** In a shop with a lab: shows which server answered while one shops, for who has switched it on. */
export function ServedBy() {
  const hasLab = useHasLab()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const remembered = useSyncExternalStore(
    () => () => undefined,
    () => localStorage.getItem(storageKey) === 'on',
    () => false,
  )
  const isOn = chosen ?? remembered
  if (!hasLab) return null
  const choose = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
    setChosen(on)
  }
  // Not in the footer, whose text is paler than a bar should be.
  if (isOn) {
    const bar = (
      <Suspense>
        <ServedByBar onClose={() => choose(false)} />
      </Suspense>
    )
    return createPortal(bar, document.body)
  }
  return (
    <button type="button" className={styles.open} onClick={() => choose(true)}>
      Show me who serves me
    </button>
  )
}
