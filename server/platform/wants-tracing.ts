import 'server-only'
import type { Env } from './parse-env'

type Settings = Pick<
  Env,
  'OTEL_SDK_DISABLED' | 'OTEL_TRACES_EXPORTER' | 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'
>

/** Whether OpenTelemetry's own variables ask for traces. @returns `unknown` for an exporter that is not built in */
export function wantsTracing(settings: Settings): 'yes' | 'no' | 'unknown' {
  const exporter = settings.OTEL_TRACES_EXPORTER?.trim() || undefined
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT || settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT
  if (settings.OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true' || exporter === 'none') return 'no'
  if (exporter !== undefined && exporter !== 'otlp') return 'unknown'
  return exporter === 'otlp' || endpoint ? 'yes' : 'no'
}
