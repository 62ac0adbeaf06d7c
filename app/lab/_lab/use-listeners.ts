import { useCallback, useRef } from 'react'

/** A list of those who want to hear of something that happens too often to be state. */
export function useListeners<T>() {
  const listeners = useRef(new Set<(value: T) => void>())
  const listen = useCallback((listener: (value: T) => void) => {
    const { current } = listeners
    current.add(listener)
    return () => void current.delete(listener)
  }, [])
  const tell = useCallback((value: T) => {
    for (const listener of listeners.current) listener(value)
  }, [])
  return { listen, tell }
}
