import { useEffect, useRef, useState } from 'react'
import { Icon } from '../icon'
import styles from './toast.module.css'

export type ToastContent = {
  /** What happened, as a sentence. */
  text: string
  /** What can be done about it. Closes the toast. */
  action?: { label: string; onAct: () => void }
  closeLabel: string
  /** Moves the focus to the action: for who pressed a key on something that has gone by it. */
  takesFocus?: boolean
  /** Where the focus goes when a button of the toast was pressed, and has gone by it. */
  findFocus?: () => HTMLElement | null
}

type ToastProps = ToastContent & {
  onClose: () => void
  /** How long it stays where nobody holds it. */
  durationMs: number
}

/** A sentence that comes and goes. It stays while the pointer or the focus is on it, and while the page is out of sight. */
export function Toast({ text, action, closeLabel, takesFocus = false, findFocus, onClose, durationMs }: ToastProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isPointedAt, setPointedAt] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const isHidden = useHidden()
  const isHeld = isPointedAt || hasFocus || isHidden

  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onClose, durationMs)
    return () => clearTimeout(timer)
  }, [isHeld, durationMs, onClose])

  function leave() {
    onClose()
    findFocus?.()?.focus({ preventScroll: true })
  }

  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <p>{text}</p>
      {action ? (
        <button
          type="button"
          ref={button}
          className={styles.action}
          onClick={() => {
            action.onAct()
            leave()
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button type="button" className={styles.close} onClick={leave} aria-label={closeLabel}>
        <Icon name="cross" />
      </button>
    </div>
  )
}

function useHidden(): boolean {
  const [isHidden, setHidden] = useState(false)
  useEffect(() => {
    const look = () => setHidden(document.visibilityState === 'hidden')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isHidden
}
