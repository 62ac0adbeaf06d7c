'use client'

import { useEffect, useEffectEvent } from 'react'
import type { CartView } from '@/lib/views/cart-view'
import { useLab } from '../_lab/lab-context'
import styles from './stage.module.css'

const firstCount = 3
const apartMs = 550

/** Sends something over the map, and chooses whose requests it shows. */
export function MapControls() {
  const { send, scope, setScope } = useLab()
  const sendSome = async (count: number) => {
    for (let sent = 0; sent < count; sent++) {
      void send<CartView>({ path: '/api/cart' })
      await new Promise((resolve) => setTimeout(resolve, apartMs))
    }
  }
  // So that whoever opens the page sees what it is about before reading anything.
  const begin = useEffectEvent(() => void sendSome(firstCount))
  useEffect(() => {
    const timer = setTimeout(begin, apartMs)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={styles.controls}>
      <div className={styles.sending}>
        <button type="button" className={styles.light} onClick={() => void sendSome(1)}>
          Send a request
        </button>
        <button type="button" className={styles.light} onClick={() => void sendSome(9)}>
          Send nine
        </button>
      </div>
      <fieldset className={styles.scope}>
        <legend className="visually-hidden">Whose requests the map shows</legend>
        {(['own', 'all'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="scope" checked={scope === value} onChange={() => setScope(value)} />
            <span>{value === 'own' ? 'My requests' : 'The whole cluster'}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
