import 'server-only'
import { metrics } from './metrics'

/** @param outcome `placed`, `replayed`, `key_reused`, `in_progress`, or the code of why there is no order */
export function countOrder(outcome: string): void {
  metrics().orders.inc({ outcome })
}
