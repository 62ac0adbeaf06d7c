import { dataFolder } from './cluster/data-folder'
import { processIdentity } from './cluster/process-identity'
import { runningState } from './cluster/shop-state'
import { waitUntil } from './cluster/wait-until'
import { failWithOneLine } from './fail-with-one-line'
import { UsageError } from './usage-error'

/** `npm run shop:stop`: closes the shop that runs on this checkout, however it was started. */
async function stopShop(): Promise<void> {
  const running = runningState(dataFolder('shop'))
  if (!running) return console.log('The shop is not open.')
  const { pid, identity } = running
  process.kill(pid, 'SIGTERM')
  const isGone = () => processIdentity(pid) !== identity
  if (!(await waitUntil(isGone, { withinMs: 30_000 }))) {
    throw new UsageError(`Process ${pid} has not ended within 30 s. Its log: .data/shop/logs/launcher.log`)
  }
  console.log('The shop is closed.')
}

await stopShop().catch(failWithOneLine)
