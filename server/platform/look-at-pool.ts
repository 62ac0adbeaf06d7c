import 'server-only'
import { env } from './env'
import { metrics } from './metrics'
import { databasePool } from './database-pool'

/** Brings the figures of the pool up to date. */
export function lookAtPool(): void {
  const { databaseConnections, databaseConnectionsMax, databaseWaiting } = metrics()
  const { totalCount, idleCount, waitingCount } = databasePool()
  databaseConnections.set({ state: 'idle' }, idleCount)
  databaseConnections.set({ state: 'busy' }, totalCount - idleCount)
  databaseConnectionsMax.set(env().DATABASE_POOL_MAX)
  databaseWaiting.set(waitingCount)
}
