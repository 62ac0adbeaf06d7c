import 'server-only'
import { Server } from 'node:http'
import { collectDefaultMetrics } from 'prom-client'
import { countCacheReads } from './count-cache-reads'
import { env } from './env'
import { log } from './log'
import { metrics } from './metrics'
import { readMetrics } from './read-metrics'
import { watchRequests } from './watch-requests'

/** Serves this replica's figures on METRICS_PORT, apart from the shop, so that the proxy never shows them to anybody. */
export function startMetricsServer(): void {
  watchRequests()
  const { METRICS_PORT: port, HOSTNAME: host, DEPLOYMENT_ID: release } = env()
  // Nobody could read what is counted.
  if (port === undefined) return
  countCacheReads()
  const { registry, build } = metrics()
  collectDefaultMetrics({ register: registry })
  build.set({ release, node: process.version }, 1)
  // Not by createServer(), in whose place the replica's entry has put one of its own: a scrape is no request to the shop.
  const server = new Server((_request, response) => {
    readMetrics().then(
      ({ text, contentType }) => response.writeHead(200, { 'Content-Type': contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  // A replica without figures is better than none.
  server.on('error', (error) => log().error({ err: error.message, port }, 'no metrics: the port cannot be used'))
  server.listen(port, host).unref()
}
