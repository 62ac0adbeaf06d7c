'use client'

import { useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useLoaded } from '@/components/http/use-loaded'
import { useHasLab } from './use-has-lab'
import styles from './served-by.module.css'

const loadBar = () => import('./served-by-bar')

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
  const isOn = hasLab && (chosen ?? remembered)
  const bar = useLoaded(loadBar, isOn)
  if (!hasLab) return null
  const choose = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
    setChosen(on)
  }
  // Not in the footer, whose text is paler than a bar should be.
  if (isOn) return bar ? createPortal(<bar.ServedByBar onClose={() => choose(false)} />, document.body) : null
  return (
    <button type="button" className={styles.open} onClick={() => choose(true)}>
      Show me who serves me
    </button>
  )
}
