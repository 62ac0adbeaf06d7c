'use client'

import { useOffline } from 'next/offline'
import { useEffect, useState } from 'react'
import styles from './page-skeleton.module.css'

type Shape = 'listing' | 'product' | 'page'

/** Below it a skeleton would only flicker. */
const noticeableMs = 200
const blocks = { listing: 9, product: 5, page: 4 } as const

/**
 * Shows what a page will look like while it is on its way, when the router takes somebody there who pressed a link. Not a
 * loading.tsx: that puts the page itself behind a boundary, and without JavaScript it would never come out from behind it
 * (decision 0004). It lies over the page, and so moves nothing.
 */
export function PageSkeleton() {
  const isOffline = useOffline()
  const [shape, setShape] = useState<Shape | null>(null)

  useEffect(() => {
    // A browser that does not tell when the router has arrived shows none; nobody is on the way while there is no connection.
    if (!('navigation' in window) || isOffline) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(timer)
      setShape(null)
    }
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      // What the router takes over it keeps from the browser; the way to another place on this page takes no time.
      if (!link || !event.defaultPrevented || link.pathname + link.search === location.pathname + location.search)
        return
      // The cart mostly comes over the page, and nobody leaves.
      if (link.pathname === '/cart') return
      stop()
      timer = setTimeout(() => setShape(shapeOf(link.pathname)), noticeableMs)
    }
    window.addEventListener('click', onClick)
    // The router says so while it shows the page, where nothing else may be changed.
    const onArrival = () => queueMicrotask(stop)
    window.navigation.addEventListener('currententrychange', onArrival)
    return () => {
      stop()
      window.removeEventListener('click', onClick)
      window.navigation.removeEventListener('currententrychange', onArrival)
    }
  }, [isOffline])

  if (!shape) return null
  return (
    <div className={styles.skeleton} aria-hidden="true" data-skeleton={shape}>
      <div className={`measure ${styles.page} ${styles[shape]}`}>
        {Array.from({ length: blocks[shape] }, (_, index) => (
          <span key={index} />
        ))}
      </div>
    </div>
  )
}

function shapeOf(path: string): Shape {
  if (path === '/products') return 'listing'
  return path.startsWith('/products/') ? 'product' : 'page'
}
