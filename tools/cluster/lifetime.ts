import { UsageError } from '../usage-error'
import { tell } from './tell'
import { Watchdog } from './watchdog'

/**
 * The time between a command's start and its end. What was started in it is taken down at its end, the last first,
 * however it ends: work done, a step that failed, a signal, a bug.
 */
export class Lifetime {
  readonly watchdog = new Watchdog()
  readonly #stopping = new AbortController()
  readonly #closers: (() => Promise<void> | void)[] = []

  /** Aborted as soon as the end has come. */
  get signal(): AbortSignal {
    return this.#stopping.signal
  }

  /** Says what must be done at the end. */
  atEnd(closer: () => Promise<void> | void): void {
    this.#closers.push(closer)
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** Resolves when something asks for the end. */
  stopped(): Promise<void> {
    return new Promise((resolve) => {
      if (this.signal.aborted) resolve()
      else this.signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  async close(): Promise<void> {
    this.stop()
    for (let closer = this.#closers.pop(); closer; closer = this.#closers.pop()) {
      try {
        await closer()
      } catch (error) {
        console.error(error)
      }
    }
    this.watchdog.close()
  }
}

/**
 * Runs a command's work in a {@link Lifetime} and ends the process after it: with the exit code that the work returns,
 * 130 when a signal broke it off, 1 when it failed. A {@link UsageError} is shown as its one line.
 */
export async function runInLifetime(work: (lifetime: Lifetime) => Promise<number>): Promise<never> {
  const lifetime = new Lifetime()
  // Repeats are nothing new: at a terminal, npm, tools/run.mjs and the terminal itself all send the same Ctrl-C.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => lifetime.stop())
  // The reader of our output may leave first, as in `npm run shop | head`.
  process.stdout.on('error', () => lifetime.stop())
  const fail = (error: unknown) => {
    console.error(error)
    void lifetime.close().finally(() => process.exit(1))
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)

  let exitCode: number
  try {
    exitCode = await work(lifetime)
  } catch (error) {
    exitCode = lifetime.signal.aborted ? 130 : 1
    if (!lifetime.signal.aborted) report(error)
  }
  await lifetime.close()
  process.exit(exitCode)
}

function report(error: unknown): void {
  const message = error instanceof UsageError ? error.message : error
  console.error(message)
  tell({ failure: error instanceof Error ? error.message : String(error) })
}
