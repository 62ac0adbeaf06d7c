import { setTimeout as sleep } from 'node:timers/promises'
import { options } from '../options.js'

/** Lets the time pass within which an entry counts as older than an invalidation. */
export async function pastTheMargin(): Promise<void> {
  await sleep(options.clockMarginMs + 5)
}
