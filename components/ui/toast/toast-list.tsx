import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Toast } from './toast'
import { toasts } from './toasts'

/** Half a minute, for who needs time to read, and to get there by keyboard. */
const durationMs = 30_000

/** All toasts, in the region's place or in an open dialog's. */
export function ToastList({ region }: { region: HTMLElement }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.shown)
  const outlet = useSyncExternalStore(toasts.subscribe, toasts.outlet) ?? region
  return createPortal(
    shown.map((toast) => <Toast key={toast.id} {...toast} durationMs={durationMs} />),
    outlet,
  )
}
