import { useEffect } from 'react'
import { announceHint } from './announce-hint'

const renewEveryMs = 5 * 60_000
const lastKey = 'goldfish.renewed-at'

/** Asks for the session at most once in five minutes for all tabs together, and only while the page is in sight. */
export function SessionRenewal() {
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState !== 'visible' || !isDue()) return
      localStorage.setItem(lastKey, String(Date.now()))
      // A session that has ended takes the name out of the header. A replica that is away is asked again later.
      // Read to its end, or the browser keeps the request open.
      fetch('/api/me')
        .then((response) => response.text())
        .then(announceHint, () => undefined)
    }
    renew()
    const timer = setInterval(renew, 60_000)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [])

  return null
}

function isDue(): boolean {
  return Date.now() - Number(localStorage.getItem(lastKey) ?? 0) > renewEveryMs
}
