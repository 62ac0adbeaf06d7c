import { useEffect, useState } from 'react'

/**
 * Loads a part of the page that most visits never need, when this one does. Unlike `React.lazy`, a part that cannot be loaded is
 * only missing: it does not take the page down with it.
 * @param load imports a module: the same function each time
 * @returns the module; null until it is there
 */
export function useLoaded<T extends object>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [loaded, setLoaded] = useState<T | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    load().then(
      (part) => {
        if (!isGone) setLoaded(part)
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [load, isWanted])
  return loaded
}
