import 'server-only'
import type { RateCount } from '@/lib/rate-count'
import { metrics } from './metrics'
import { isCountingAlone } from './shared-limiter'

/** @param count that of the limit for which a request was refused */
export function countRefusal({ limit }: RateCount): void {
  metrics().rateLimited.inc({ limit, counted: isCountingAlone() ? 'alone' : 'shared' })
}
