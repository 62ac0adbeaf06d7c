import 'server-only'
import { within } from './within'

const patienceMs = 1_000

/**
 * For figures that stand in a store: reads them so often at most, whoever asks how often, and one read at a time, so that
 * a store that hangs is asked by nobody's scrape again and again.
 * @param show is given what was read; undefined when that failed, or took longer than a second
 * @returns brings the figures up to date where that is due; never rejects
 */
export function nowAndThen<T>(
  everyMs: number,
  read: () => Promise<T>,
  show: (figures: T | undefined) => void,
): () => Promise<void> {
  let readAt = -Infinity
  let reading = false
  return async () => {
    const now = performance.now()
    if (reading || now - readAt < everyMs) return
    readAt = now
    reading = true
    const figures = read().finally(() => (reading = false))
    show(await within(patienceMs, figures).catch(() => undefined))
  }
}
