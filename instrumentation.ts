/** Called by Next once, before this replica serves its first request: what a replica does besides answering. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { requireConfiguration } = await import('./server/platform/require-configuration')
  requireConfiguration()
  const { takeConsole } = await import('./server/platform/take-console')
  takeConsole()
  const { startMetricsServer } = await import('./server/platform/start-metrics-server')
  startMetricsServer()
  const { isRedisThere } = await import('./server/platform/redis')
  // Connects, or the first request would find no connection yet.
  isRedisThere()
  const { startOutboxDelivery } = await import('./server/outbox/start-outbox-delivery')
  startOutboxDelivery()
}
