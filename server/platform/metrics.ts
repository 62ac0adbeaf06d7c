import 'server-only'
import { defineMetrics, type Metrics } from './define-metrics'
import { env } from './env'

// On globalThis, because Next bundles routes and instrumentation.ts apart, and both count.
const holder = globalThis as typeof globalThis & { goldfishMetrics?: Metrics }

/** What Prometheus reads of this replica. */
export function metrics(): Metrics {
  holder.goldfishMetrics ??= defineMetrics(env().REPLICA_NAME)
  return holder.goldfishMetrics
}
