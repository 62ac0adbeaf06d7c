import 'server-only'
import { metrics } from './metrics'

/** Counts what the checks of sessions cost the shared stores, all requests taken together. */
export function countSessionRead(store: 'redis' | 'postgres'): void {
  metrics().sessionReads.inc({ store })
}
