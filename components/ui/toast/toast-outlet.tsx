import { useEffect, useRef } from 'react'
import { toasts } from './toasts'

/** Takes the toasts into a modal dialog as long as it is open: the layout's region is out of reach then. */
export function ToastOutlet({ className }: { className: string | undefined }) {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    toasts.moveTo(region.current)
    return () => toasts.moveTo(null)
  }, [])
  return <div ref={region} role="status" className={className} />
}
