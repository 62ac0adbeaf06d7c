'use client'

import { useSyncExternalStore } from 'react'
import { noHint, readHint, type Hint } from '@/lib/hint'
import { hintEvent } from './announce-hint'

let cookieRead = ''
let hintRead = noHint

/** What the hint cookie says now, and again whenever it may have changed. On the server and while hydrating: nothing. */
export function useHint(): Hint {
  return useSyncExternalStore(subscribe, readNow, () => noHint)
}

// The same object as long as the cookie is the same, which useSyncExternalStore asks for.
function readNow(): Hint {
  if (document.cookie !== cookieRead) {
    cookieRead = document.cookie
    hintRead = readHint(cookieRead)
  }
  return hintRead
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(hintEvent, onChange)
  // Another tab has changed the cart.
  window.addEventListener('storage', onChange)
  // Coming back by the browser's Back button or from another tab: the cart may have changed meanwhile.
  window.addEventListener('pageshow', onChange)
  // A page also tells when it is left. What is new then is for the next page, which could not say it a second time.
  const onVisible = () => {
    if (document.visibilityState === 'visible') onChange()
  }
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener(hintEvent, onChange)
    window.removeEventListener('storage', onChange)
    window.removeEventListener('pageshow', onChange)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
