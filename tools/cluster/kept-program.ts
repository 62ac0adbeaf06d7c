import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../usage-error'
import type { Lifetime } from './lifetime'
import { logSize, logTail } from './log-tail'
import { say } from './step'
import { waitUntil } from './wait-until'

export type Program = {
  /** For people: "Postgres", "S1". */
  name: string
  command: string
  args: string[]
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Whom to run it as, when not as ourselves. */
  account?: { uid: number; gid: number }
  logFile: string
  stopSignal: NodeJS.Signals
  /** How long it may take to end before it is killed. */
  stopWithinMs: number
  isReady: () => Promise<boolean>
  readyWithinMs: number
}

const firstRestartMs = 500
const slowestRestartMs = 5_000
/** Whoever lived this long is not in a crash loop. */
const healthyAfterMs = 10_000

/** How a program went that was told to leave. */
export type Departure = { code: number | null; signal: NodeJS.Signals | null; tookMs: number }

/** A program of the cluster that is started again whenever it dies, until the cluster is stopped. */
export class KeptProgram {
  readonly #program: Program
  readonly #lifetime: Lifetime
  #child: ChildProcess | undefined
  #startedAt = 0
  #restartMs = firstRestartMs
  #stopping = false
  #lastEnd: Pick<Departure, 'code' | 'signal'> = { code: null, signal: null }

  private constructor(program: Program, lifetime: Lifetime) {
    this.#program = program
    this.#lifetime = lifetime
  }

  /** Starts a program and keeps it running, ready or not. */
  static launch(program: Program, lifetime: Lifetime): KeptProgram {
    const kept = new KeptProgram(program, lifetime)
    lifetime.atEnd(() => kept.stop())
    kept.#spawn(() => {})
    kept.#child?.on('exit', kept.#startAgain)
    return kept
  }

  /**
   * Starts a program and waits until it is ready.
   * @throws UsageError with the end of its log when it ends instead, or is not ready in time; it runs no more then
   */
  static async start(program: Program, lifetime: Lifetime): Promise<KeptProgram> {
    const kept = new KeptProgram(program, lifetime)
    lifetime.atEnd(() => kept.stop())
    const logFrom = logSize(program.logFile)
    let ended = false
    kept.#spawn(() => (ended = true))
    const { name, isReady, readyWithinMs: withinMs, logFile } = program
    await waitUntil(async () => ended || (await isReady()), { withinMs, signal: lifetime.signal })
    lifetime.signal.throwIfAborted()
    if (ended || !(await isReady())) {
      await kept.stop()
      const what = ended ? 'ended at once' : `was not ready within ${withinMs / 1000} s`
      throw new UsageError(`${name} ${what}. The end of ${logFile}:\n${logTail(logFile, logFrom)}`)
    }
    kept.#child?.on('exit', kept.#startAgain)
    return kept
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Ends it now, as a crash would. It is then started again like after any crash. */
  kill(): void {
    this.#child?.kill('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end(this.#program.stopSignal, this.#program.stopWithinMs)
  }

  /**
   * Tells it to leave while the others stay (SIGTERM), and waits until it is gone. It is not started again.
   * @param withinMs when it is killed at the latest
   */
  async leave(withinMs: number): Promise<Departure> {
    const startedAt = performance.now()
    await this.#end('SIGTERM', withinMs)
    return { ...this.#lastEnd, tookMs: performance.now() - startedAt }
  }

  async #end(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child) return
    child.kill(signal)
    const gone = () => this.#child === undefined
    if (await waitUntil(gone, { withinMs, everyMs: 20 })) return
    child.kill('SIGKILL')
    await waitUntil(gone, { withinMs: 5_000 })
  }

  #spawn(onEnd: () => void): void {
    const { command, args, cwd, env, account, logFile, stopSignal } = this.#program
    const log = openSync(logFile, 'a')
    this.#startedAt = Date.now()
    // Detached, out of reach of the terminal's Ctrl-C: the launcher stops its programs in order.
    const child = spawn(command, args, {
      ...(cwd && { cwd }),
      ...(env && { env }),
      ...account,
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    this.#child = child
    const { pid } = child
    if (pid) this.#lifetime.watchdog.watch(pid, stopSignal)
    const ended = (code: number | Error | null, signal: NodeJS.Signals | null = null) => {
      this.#lastEnd = { code: typeof code === 'number' ? code : null, signal }
      if (pid) this.#lifetime.watchdog.forget(pid)
      if (this.#child === child) this.#child = undefined
      onEnd()
    }
    child.once('exit', ended)
    child.once('error', ended)
  }

  // A property, so that it can be handed out as a listener.
  readonly #startAgain = (code: number | null, signal: NodeJS.Signals | null): void => {
    if (this.#stopping) return
    say(`${this.#program.name} died (${signal ?? `exit code ${code}`}) and is started again.`)
    if (Date.now() - this.#startedAt > healthyAfterMs) this.#restartMs = firstRestartMs
    const wait = this.#restartMs
    this.#restartMs = Math.min(wait * 2, slowestRestartMs)
    void sleep(wait).then(() => {
      if (this.#stopping) return
      this.#spawn(() => {})
      this.#child?.on('exit', this.#startAgain)
    })
  }
}
