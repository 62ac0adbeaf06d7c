import type { LoadPlan } from './load-plan'
import { runLoad } from './run-load'

// A process of its own: started by start-load-generator.ts, it runs the plans that it is sent, one after the other.
process.on('message', (plan: LoadPlan) => {
  void runLoad(plan).then((result) => process.send?.(result))
})
process.on('disconnect', () => process.exit())
