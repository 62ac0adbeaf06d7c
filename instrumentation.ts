/** Called by Next once, before this replica serves its first request: what a replica does besides answering. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { env } = await import('./server/platform/env')
  try {
    env()
  } catch (error) {
    // Now and in one line, and not with the first request that needs it.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  const { startMetricsServer } = await import('./server/platform/start-metrics-server')
  startMetricsServer()
  const { startOutboxDelivery } = await import('./server/outbox/start-outbox-delivery')
  startOutboxDelivery()
}
