import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadPlan, LoadResult } from './load-plan'
import { LoadRun } from './load-run'

/** How long after the end an answer may take before it counts as an error. */
const settleMs = 5_000

/** Asks until the plan's time is over, and waits for the last answers. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const cpuBefore = process.cpuUsage()
  const run = new LoadRun(plan)
  // With a rate this is what begins requests; without one it begins the first and then only looks whether it is over.
  while (run.beginDue()) await sleep(plan.ratePerSecond === undefined ? 10 : 1)
  const settledAt = performance.now() + settleMs
  while (run.isUnsettled && performance.now() < settledAt) await sleep(10)
  const { user, system } = process.cpuUsage(cpuBefore)
  return run.end((user + system) / 1000)
}
