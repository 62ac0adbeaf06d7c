import 'server-only'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import pg from 'pg'

/**
 * From now on each query of a request is a span, and so is each time that it takes a connection from the pool. The instrumentation is handed the
 * modules: to catch them while they are loaded it would have to come before Next, which imports them under names of its own.
 */
export function traceSql(): void {
  // Not what the replica asks by itself each second: that belongs to no request.
  const instrumentation = new PgInstrumentation({ enabled: false, requireParentSpan: true })
  const modules: Record<string, unknown> = { pg, 'pg-pool': Object.getPrototypeOf(pg.Pool) }
  for (const { name, patch } of instrumentation.getModuleDefinitions()) {
    const exports = modules[name]
    if (exports === undefined || !patch) throw new Error(`there is nothing to trace in ${name}`)
    patch(exports)
  }
}
