import 'server-only'
import { createServer } from 'node:http'
import { env } from './env'
import { log } from './log'
import { countCacheReads, metrics } from './metrics'

/** Serves this replica's figures on METRICS_PORT, apart from the shop, so that the proxy never shows them to anybody. */
export function startMetricsServer(): void {
  const { METRICS_PORT: port, HOSTNAME: host } = env()
  countCacheReads()
  if (port === undefined) return
  const server = createServer((_request, response) => {
    metrics.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  // A replica without figures is better than none.
  server.on('error', (error) => log().error({ err: error.message, port }, 'no metrics: the port cannot be used'))
  server.listen(port, host).unref()
}
