import { join } from 'node:path'
import { root } from '@/tools/root'
import type { Lifetime } from '@/tools/cluster/lifetime'
import type { BarePlan, BareServer } from './bare-server'
import { buildBareNext } from './build-bare-next'
import { startBareProgram } from './start-bare-program'

/** Starts one process of the smallest Next application that can answer, built before if need be. */
export async function startBareNext(plan: BarePlan, lifetime: Lifetime): Promise<BareServer> {
  const app = await buildBareNext(plan.folder, lifetime)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const args = (port: number) => [next, 'start', app, '--hostname', '127.0.0.1', '--port', String(port)]
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    BENCH_BYTES: plan.files,
  }
  return startBareProgram('bare-next', process.execPath, { args, env }, plan, lifetime)
}
