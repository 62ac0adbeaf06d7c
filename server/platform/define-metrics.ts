import 'server-only'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof defineMetrics>

/**
 * All figures that Prometheus can read of a replica, still at zero. Each has its row in docs/metrics.md.
 * @param replica whose they are
 */
export function defineMetrics(replica: string) {
  const registry = new Registry()
  registry.setDefaultLabels({ replica })
  const registers = [registry]
  return {
    registry,

    requests: new Counter({
      name: 'goldfish_http_requests_total',
      help: 'Requests answered, by route (never by address), method and status; `aborted` when whoever asked had left before',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    requestDuration: new Histogram({
      name: 'goldfish_http_request_duration_seconds',
      help: 'From the first byte of a request’s headers read to the last byte of its answer written',
      labelNames: ['route', 'method'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    requestsUnderWay: new Gauge({
      name: 'goldfish_http_requests_in_flight',
      help: 'Requests that are being answered right now',
      registers,
    }),

    databaseConnections: new Gauge({
      name: 'goldfish_database_connections',
      help: 'Connections of the pool to Postgres: busy with a query or a transaction, or idle',
      labelNames: ['state'],
      registers,
    }),
    databaseConnectionsMax: new Gauge({
      name: 'goldfish_database_connections_max',
      help: 'How many connections the pool may hold',
      registers,
    }),
    databaseWaiting: new Gauge({
      name: 'goldfish_database_waiting',
      help: 'Queries and transactions that wait for a connection of the pool to become free',
      registers,
    }),

    catalogReads: new Counter({
      name: 'goldfish_catalog_reads_total',
      help: 'What no cache had of the catalogue, by where it was read: primary, replica, or, while the primary is away, replica_as_it_is or copy',
      labelNames: ['from'],
      registers,
    }),

    cacheReads: new Counter({
      name: 'goldfish_cache_reads_total',
      help: 'Reads of the shared cache: hit, stale (shown while it is made anew), miss, error (no answer), off (not asked)',
      labelNames: ['handler', 'outcome'],
      registers,
    }),
    cacheAge: new Histogram({
      name: 'goldfish_cache_age_seconds',
      help: 'How old what the shared cache answered was',
      labelNames: ['handler'],
      buckets: [0.1, 1, 10, 60, 600, 3_600, 86_400],
      registers,
    }),
    cacheDuration: new Histogram({
      name: 'goldfish_cache_read_seconds',
      help: 'How long a read of the shared cache took, waiting for somebody else who makes the entry included',
      labelNames: ['handler'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.25, 1],
      registers,
    }),

    sessions: new Counter({
      name: 'goldfish_sessions_total',
      help: 'What happened to sessions: signed_in, signed_out, renewed, refreshed, wrong_credentials, or why a token was refused',
      labelNames: ['event'],
      registers,
    }),
    rateLimited: new Counter({
      name: 'goldfish_rate_limited_total',
      help: 'Requests that came too often and were refused, by limit, and whether Redis or this replica alone had counted them',
      labelNames: ['limit', 'counted'],
      registers,
    }),
    sessionReads: new Counter({
      name: 'goldfish_session_reads_total',
      help: 'Questions to Redis and Postgres which sign-ins have ended; one answer serves all requests of the next 1.5 s',
      labelNames: ['store'],
      registers,
    }),
    authKeys: new Gauge({
      name: 'goldfish_auth_key_info',
      help: 'Always 1; its labels say which signing keys this replica knows: the one that signs, and those that only verify',
      labelNames: ['kid', 'use'],
      registers,
    }),
    orders: new Counter({
      name: 'goldfish_orders_total',
      help: 'What came of requests to place an order: placed, why not, or replayed (the first answer was given again)',
      labelNames: ['outcome'],
      registers,
    }),
    ordersByStatus: new Gauge({
      name: 'goldfish_orders_by_status',
      help: 'Orders of the last 24 hours by what their shoppers are told of them, in the database that all replicas share; up to 20 s old, NaN when Postgres did not say',
      labelNames: ['status'],
      registers,
    }),

    outboxRows: new Gauge({
      name: 'goldfish_outbox_rows',
      help: 'Cache invalidations that wait for their delivery to Redis, in the database that all replicas share (10000 and more count as 10000)',
      registers,
    }),
    outboxOldest: new Gauge({
      name: 'goldfish_outbox_oldest_seconds',
      help: 'How long the oldest of them has been waiting; 0 when none waits, NaN when Postgres did not say',
      registers,
    }),

    build: new Gauge({
      name: 'goldfish_build_info',
      help: 'Always 1; its labels say which release this replica runs, on which Node',
      labelNames: ['release', 'node'],
      registers,
    }),
  }
}
