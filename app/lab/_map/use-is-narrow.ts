import { useSyncExternalStore } from 'react'

const question = '(max-width: 44rem)'

/** Whether the map must stand upright. On the server and while hydrating: no. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(question)
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => matchMedia(question).matches,
    () => false,
  )
}
