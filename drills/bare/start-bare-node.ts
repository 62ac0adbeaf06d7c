import { fileURLToPath } from 'node:url'
import type { Lifetime } from '@/tools/cluster/lifetime'
import type { BarePlan, BareServer } from './bare-server'
import { startBareProgram } from './start-bare-program'

/** Starts one process of Node's own HTTP server. */
export function startBareNode(plan: BarePlan, lifetime: Lifetime): Promise<BareServer> {
  const script = fileURLToPath(new URL('node-server.mjs', import.meta.url))
  const args = (port: number) => [script, String(port), plan.files]
  return startBareProgram('bare-node', process.execPath, { args }, plan, lifetime)
}
