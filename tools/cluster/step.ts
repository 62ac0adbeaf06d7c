import { tell } from './tell'

const shownAfterMs = 2_000

/** Says one line to whoever started this: on the terminal, or to the process that waits for a detached launcher. */
export function say(line: string): void {
  console.log(line)
  tell({ line })
}

/**
 * Runs one step of a start. A step of under two seconds is not worth a line; a longer one says what it does and how
 * long it took.
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now()
  let shown = false
  const timer = setTimeout(() => {
    shown = true
    say(`${title} …`)
  }, shownAfterMs)
  try {
    const result = await work()
    if (shown) say(`${title} … done in ${Math.round((Date.now() - startedAt) / 1000)} s`)
    return result
  } finally {
    clearTimeout(timer)
  }
}
