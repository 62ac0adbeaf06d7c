import type { BareServer } from '../bare/bare-server'
import { listingPath } from './fetch-bytes'
import type { Shops } from './open-shops'
import type { Row, Section, Subject } from './row'
import { copies, stockCopies } from './stock-copies'

export type BareServers = { node: BareServer; next: BareServer; file: BareServer }

/** Requests that each ask for something that no request before asked for. */
type Another = { name: string; path: string; supply: number; prepare?: () => Promise<void> }

/** Longer where a page is made and not only sent: it takes that much more code to be compiled. */
const makingWarmUpSeconds = 2.5

/** What is measured, in this order. The listing comes first: for the page the catalogue is filled with copies. */
export function sections(shops: Shops, bare: BareServers, slug: string): Section[] {
  const listing = rows(shops, bare, listingPath, 'listing.json', {
    // From 500,001 euros on, so that the answer is always the same.
    name: 'another maxPrice each time',
    path: `${listingPath}&maxPrice=5{n}`,
    supply: 99_999,
  })
  const page = rows(shops, bare, `/products/${slug}`, 'page.html', {
    name: 'another product each time',
    path: '/products/copy-{n}',
    supply: copies,
    prepare: () => stockCopies(shops.databaseUrl, slug),
  })
  return [
    { title: `Listing JSON  ${listingPath}`, rows: listing },
    { title: `Product page  /products/${slug}`, rows: page },
  ]
}

function rows(shops: Shops, bare: BareServers, path: string, file: string, another: Another): Row[] {
  const bareRow = (id: Row['id'], name: string, server: BareServer): Row => ({
    id,
    name,
    subject: asSubject(server),
    path: `/${file}`,
  })
  return [
    bareRow('node', 'bare Node server, same bytes', bare.node),
    { id: 'proxy', name: 'nginx, hot: micro-cache', subject: shops.proxy, path },
    {
      id: 'proxy-gzip',
      name: 'nginx, hot, gzip as browsers ask',
      subject: shops.proxy,
      path,
      headers: { 'Accept-Encoding': 'gzip' },
    },
    { id: 'hot', name: 'replica, hot: shared cache in Redis', subject: shops.replica, path },
    {
      id: 'without-redis',
      name: 'replica without Redis, the same each time',
      subject: shops.withoutRedis,
      path,
      warmUpSeconds: makingWarmUpSeconds,
    },
    {
      id: 'cold',
      name: `replica, cold: ${another.name}`,
      subject: shops.replica,
      path: another.path,
      supply: another.supply,
      warmUpSeconds: makingWarmUpSeconds,
      ...(another.prepare && { prepare: another.prepare }),
    },
    {
      id: 'cold-without-redis',
      name: `replica without Redis, ${another.name}`,
      subject: shops.withoutRedis,
      path: another.path,
      supply: another.supply,
      warmUpSeconds: makingWarmUpSeconds,
    },
    bareRow('next', 'bare Next route handler, same bytes', bare.next),
    bareRow('file', 'nginx, same bytes as a file', bare.file),
    bareRow('node-again', 'bare Node server, once more', bare.node),
  ]
}

function asSubject({ port, pid }: BareServer): Subject {
  return { port, pids: () => [pid()] }
}
