let notePageFailure: ((error: unknown) => void) | undefined

/** Called by Next with every error that ends a request. */
export function onRequestError(error: unknown): void {
  notePageFailure?.(error)
}

/** Called by Next once, before this replica serves its first request: what a replica does besides answering. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { requireConfiguration } = await import('./server/platform/require-configuration')
  requireConfiguration()
  // Here, because it must not come after the answer.
  ;({ notePageFailure } = await import('./server/errors/note-page-failure'))
  const { takeConsole } = await import('./server/platform/take-console')
  takeConsole()
  const { startTracing } = await import('./server/platform/start-tracing')
  await startTracing()
  const { startMetricsServer } = await import('./server/platform/start-metrics-server')
  startMetricsServer()
  const { isRedisThere } = await import('./server/platform/redis')
  // Connects, or the first request would find no connection yet.
  isRedisThere()
  const { startOutboxDelivery } = await import('./server/outbox/start-outbox-delivery')
  startOutboxDelivery()
  const { startJobs } = await import('./server/jobs/start-jobs')
  startJobs()
  const { startLab } = await import('./server/lab/start-lab')
  startLab()
}
