import 'server-only'
import { batchSize, deliverOutbox } from './deliver-outbox'

type Drained = 'drained' | 'failed'

// On globalThis, because Next bundles routes and instrumentation.ts apart, and both deliver.
const holder = globalThis as typeof globalThis & {
  goldfishOutboxDrain?: { running?: Promise<Drained> | undefined; next?: Promise<Drained> | undefined }
}

/**
 * Delivers everything that waits and that no other replica has in hand. This replica does so once at a time: who asks
 * while it is under way shares the next round with all others who do, so that a rush of orders costs no rush of deliveries.
 * @returns whether it went through; never throws
 */
export function drainOutbox(): Promise<Drained> {
  const state = (holder.goldfishOutboxDrain ??= {})
  if (!state.running) {
    state.running = drain().finally(() => (state.running = undefined))
    return state.running
  }
  // What is under way may have looked before the caller's row was there.
  state.next ??= state.running.then(() => {
    state.next = undefined
    return drainOutbox()
  })
  return state.next
}

async function drain(): Promise<Drained> {
  for (;;) {
    const delivery = await deliverOutbox()
    if (delivery.kind === 'failed') return 'failed'
    if (delivery.rows < batchSize) return 'drained'
  }
}
