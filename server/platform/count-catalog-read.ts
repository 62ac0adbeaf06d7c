import 'server-only'
import { metrics } from './metrics'

/** @param from where it was read, see docs/metrics.md */
export function countCatalogRead(from: 'primary' | 'replica' | 'replica_as_it_is' | 'copy'): void {
  metrics().catalogReads.inc({ from })
}
