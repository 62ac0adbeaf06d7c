import { availableParallelism, loadavg } from 'node:os'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { UsageError } from '@/tools/usage-error'
import { figure } from '../measure/figure'
import { startLoadGenerator } from '../measure/start-load-generator'
import { openDrillShop } from '../open-drill-shop'
import { measureSession, type SessionRow } from './measure-session'
import { costTable, costTrouble } from './session-cost'
import { timeVerification } from './time-verification'
import { bringVisitor, type Visitor } from './visitor'

/**
 * `npm run drill session`: what it costs that every request proves who sends it. The check by itself, in microseconds; and
 * ordinary reads with a session, one of them beside the same request without, with the questions that the check asked Redis
 * and Postgres.
 */
export async function drillSession(args: string[], lifetime: Lifetime): Promise<number> {
  if (args.length > 0) throw new UsageError('This drill has nothing to choose: npm run drill session')
  // Before we make a load of our own.
  console.log(`${availableParallelism()} cores, Node ${process.version}; load ${loadavg()[0]?.toFixed(1)} before`)
  const { cluster } = await openDrillShop(lifetime)
  const [replica] = cluster.replicas
  if (!replica) throw new Error('a cluster without a replica')
  const signIn = await bringVisitor(`http://127.0.0.1:${replica.port}`)
  const { signature, whole } = await timeVerification((await signIn()).token, cluster.setup.env, lifetime)
  const costs = await measureSession(async () => rowsOf(await signIn()), replica, startLoadGenerator(lifetime))
  console.log(
    `\nThe check by itself takes ${figure(whole)} µs, of which what the token says ${figure(signature)} µs.\n`,
  )
  console.log(costTable(costs))
  console.log(
    '\nFor each request, at one replica, as fast as it goes. Redis, Postgres: the questions of the check alone.',
  )
  const trouble = costTrouble(costs)
  for (const sentence of trouble) console.error(`NOT AS IT MUST BE  ${sentence}`)
  return trouble.length === 0 ? 0 : 1
}

// Who asks without a session is told 401: the same route and the same count against the limit, but for the check.
function rowsOf({ bearer, cookie }: Visitor): SessionRow[] {
  const path = '/api/me'
  const without = 'who am I, without a session'
  return [
    { name: without, path, headers: {}, refusal: 'status 401' },
    { name: 'the same by bearer token', without, path, headers: bearer },
    { name: 'the same by cookie', without, path, headers: cookie },
    { name: 'the cart by bearer token', path: '/api/cart', headers: bearer },
    { name: 'the cart by cookie', path: '/api/cart', headers: cookie },
  ]
}
