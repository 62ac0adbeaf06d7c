import type { ToastContent } from './toast'

type ShownToast = ToastContent & { id: number; onClose: () => void }

/** More at once nobody reads; the oldest goes. */
const maxShown = 3

let shown: readonly ShownToast[] = []
let outlet: HTMLElement | null = null
let lastId = 0
const listeners = new Set<() => void>()

/** The toasts of this tab, and where they stand: in the layout's region, or in the dialog that lies over it. */
export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  shown: () => shown,
  outlet: () => outlet,

  /** @returns closes it */
  add(content: ToastContent): () => void {
    lastId++
    const id = lastId
    const onClose = () => {
      shown = shown.filter((toast) => toast.id !== id)
      tell()
    }
    shown = [...shown, { ...content, id, onClose }].slice(-maxShown)
    tell()
    return onClose
  },

  /** Everything outside of a modal dialog is out of reach, so an open one takes the toasts in. */
  moveTo(element: HTMLElement | null): void {
    outlet = element
    tell()
  },
}

function tell(): void {
  for (const listener of listeners) listener()
}
