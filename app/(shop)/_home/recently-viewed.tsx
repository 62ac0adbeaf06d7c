'use client'

import { useState, useSyncExternalStore } from 'react'
import { useLoaded } from '@/components/http/use-loaded'
import button from '@/components/ui/button.module.css'
import { readRecentlyViewed, recentlyViewedKey } from '@/lib/recently-viewed'
import { recentlyViewedWords as words } from '@/words/en/recently-viewed'
import { ShelfPlaces } from './shelf-places'
import styles from './recently-viewed.module.css'

// Cards and what fetches them come only to who has looked at something.
const loadShelf = () => import('./viewed-shelf')

/** What this browser has looked at; nothing for who comes for the first time. Its place is kept while prices are asked for. */
export function RecentlyViewed() {
  const stored = useSyncExternalStore(subscribe, readStored, () => null)
  const [isForgotten, setIsForgotten] = useState(false)
  const slugs = readRecentlyViewed(stored)
  const shelf = useLoaded(loadShelf, slugs.length > 0)
  if (slugs.length === 0 && !isForgotten) return null

  function forget() {
    setIsForgotten(true)
    localStorage.removeItem(recentlyViewedKey)
  }

  return (
    <section className={`measure ${styles.section}`} aria-labelledby="viewed">
      <div className={styles.heading}>
        <h2 id="viewed">{words.title}</h2>
        {isForgotten ? null : (
          <button type="button" className={button.quiet} onClick={forget}>
            {words.forget}
          </button>
        )}
      </div>
      <p className="soft" role="status">
        {isForgotten ? words.forgotten : words.lead}
      </p>
      {isForgotten ? null : shelf ? <shelf.ViewedShelf slugs={slugs} /> : <ShelfPlaces count={slugs.length} />}
    </section>
  )
}

function readStored(): string | null {
  try {
    return localStorage.getItem(recentlyViewedKey)
  } catch {
    return null
  }
}

function subscribe(onChange: () => void): () => void {
  // From another tab, and coming back by the Back button.
  const events = ['storage', 'pageshow'] as const
  for (const name of events) window.addEventListener(name, onChange)
  return () => {
    for (const name of events) window.removeEventListener(name, onChange)
  }
}
