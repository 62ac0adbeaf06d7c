import 'server-only'
import { keyRing } from './key-ring'
import { metrics } from './metrics'

/** Shows which signing keys this replica knows, so that a rotation can wait until all replicas know the next one. No secrets. */
export function lookAtKeys(): void {
  const { authKeys } = metrics()
  authKeys.reset()
  for (const [index, { kid }] of keyRing().entries()) {
    authKeys.set({ kid, use: index === 0 ? 'signs' : 'verifies' }, 1)
  }
}
