'use client'
import { useEffect, useRef } from 'react'
import { plural } from '@/lib/plural'

/**
 * Says how many there are, also to who only listens. When what had the focus went away with the filter that it removed,
 * the focus comes here and not to the top of the page.
 */
export function ResultCount({ total, url }: { total: number; url: string }) {
  const words = useRef<HTMLParagraphElement>(null)
  const shown = useRef(url)
  useEffect(() => {
    if (shown.current === url) return
    shown.current = url
    if (document.activeElement === document.body) words.current?.focus({ preventScroll: true })
  }, [url])
  return (
    <p ref={words} role="status" tabIndex={-1} className="numeric">
      {plural(total, 'product')}
    </p>
  )
}
