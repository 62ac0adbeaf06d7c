import 'server-only'
import { lookAtKeys } from './look-at-keys'
import { lookAtOrders } from './look-at-orders'
import { lookAtOutbox } from './look-at-outbox'
import { lookAtPool } from './look-at-pool'
import { metrics } from './metrics'
import { requestsUnderWay } from './watch-requests'

/** @returns all figures as they are now, in the form that Prometheus reads */
export async function readMetrics(): Promise<{ text: string; contentType: string }> {
  const { registry, requestsUnderWay: underWay } = metrics()
  underWay.set(requestsUnderWay())
  lookAtPool()
  lookAtKeys()
  await Promise.all([lookAtOutbox(), lookAtOrders()])
  return { text: await registry.metrics(), contentType: registry.contentType }
}
