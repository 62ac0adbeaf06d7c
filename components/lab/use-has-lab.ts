import { useSyncExternalStore } from 'react'

/** Whether the replica that made this page says that there is a lab (`LAB=1`). On the server and while hydrating: no. */
export function useHasLab(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => 'lab' in document.documentElement.dataset,
    () => false,
  )
}
