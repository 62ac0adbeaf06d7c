import { createRoot } from 'react-dom/client'
import type { ToastContent } from './toast'
import { ToastList } from './toast-list'
import { toastRegionId } from './toast-region-id'
import { toasts } from './toasts'

let isMounted = false

/**
 * Says something that needs no answer but may have one. It outlives the page that said it: who takes something out and goes
 * on can still bring it back.
 * @returns takes it back, where it has become untrue
 */
export function showToast(content: ToastContent): () => void {
  mount()
  return toasts.add(content)
}

/** A root of its own, made by the first toast, so that pages which never say anything do not carry it. */
function mount(): void {
  const region = document.getElementById(toastRegionId)
  if (isMounted || !region) return
  isMounted = true
  createRoot(document.createElement('div')).render(<ToastList region={region} />)
}
