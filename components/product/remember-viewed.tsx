'use client'

import { useEffect } from 'react'
import { recentlyViewedKey, withViewed } from '@/lib/recently-viewed'

/** Notes in this browser, and nowhere else, that a product was looked at. */
export function RememberViewed({ slug }: { slug: string }) {
  useEffect(() => {
    try {
      localStorage.setItem(recentlyViewedKey, withViewed(localStorage.getItem(recentlyViewedKey), slug))
    } catch {
      // Storage may be forbidden or full: then nothing is remembered.
    }
  }, [slug])
  return null
}
