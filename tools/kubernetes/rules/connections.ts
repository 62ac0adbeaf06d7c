import type { Manifest } from '../manifest'
import { mayConnect, type Party } from '../network'
import { podsOf } from '../pods'

const anybody: Party = { namespace: 'somewhere-else' }
const prometheus: Party = { namespace: 'monitoring' }
const names: Party = { namespace: 'kube-system' }
/** Where somebody else keeps our stores. */
const outside: Party = { address: '10.20.30.40' }

/** Whoever has to reach somebody does, and some others do not. */
export function connections(objects: Manifest[]): string[] {
  const pods = new Map(podsOf(objects).map(({ name, labels }) => [name, { labels }]))
  const find = (name: string): Party => pods.get(name) ?? outside
  const wrong: string[] = []
  const demand = (expected: boolean, from: [string, Party], to: [string, Party], port: number, protocol?: string) => {
    if (mayConnect(objects, from[1], to[1], port, protocol) === expected) return
    wrong.push(`${from[0]} ${expected ? 'cannot' : 'can'} reach ${to[0]} on port ${port}`)
  }
  const named = (name: string): [string, Party] => [name, find(name)]
  demand(true, ['the Ingress', anybody], named('proxy'), 8080)
  demand(true, named('proxy'), named('app'), 3000)
  demand(true, ['Prometheus', prometheus], named('app'), 9464)
  for (const name of pods.keys()) demand(true, [name, find(name)], ['the name server', names], 53, 'UDP')
  for (const name of ['app', 'migrate', ...(pods.has('seed') ? ['seed'] : [])])
    demand(true, named(name), named('postgres'), 5432)
  demand(true, named('app'), named('redis'), 6379)
  // A demonstration has nobody to send traces to.
  if (!pods.has('postgres')) demand(true, named('app'), ['the collector of traces', prometheus], 4318)
  // The app believes what the proxy says of a client, so nobody else may say it.
  demand(false, ['anybody', anybody], named('app'), 3000)
  demand(false, ['anybody', anybody], named('app'), 9464)
  demand(false, named('proxy'), named('app'), 9464)
  demand(false, named('proxy'), named('postgres'), 5432)
  demand(false, named('proxy'), named('redis'), 6379)
  demand(false, named('migrate'), named('redis'), 6379)
  for (const store of ['postgres', 'redis'].filter((name) => pods.has(name))) {
    demand(false, ['anybody', anybody], named(store), store === 'redis' ? 6379 : 5432)
    demand(false, named(store), ['the world', { address: '93.184.216.34' }], 443)
  }
  return wrong
}
