import { Connection } from './connection'
import type { LoadPlan, LoadResult } from './load-plan'
import { LoadTally } from './load-tally'
import { requestWriter } from './request-writer'

/** How long a connection rests that failed, so that a server that is gone is not asked a million times. */
const restMs = 50

/** A connection, and from when its request is timed. */
type Slot = { connection: Connection; since: number }

/**
 * Load on one server. With a rate, a request that finds no connection free, because earlier ones were not answered, is
 * timed from the moment at which it was due and not from when it could be sent at last: a server that stalls for a
 * second then shows it in a second's worth of requests, and not only in those that happened to be under way
 * ("coordinated omission").
 */
export class LoadRun {
  readonly #plan: LoadPlan
  readonly #nextRequest: () => string
  readonly #tally = new LoadTally()
  readonly #slots: Slot[]
  readonly #free: Slot[]
  readonly #startedAt = performance.now()
  readonly #endsAt: number
  #lastEndAt = this.#startedAt
  #begun = 0
  /** How many should have begun by now. */
  #due = 0

  constructor(plan: LoadPlan) {
    this.#plan = plan
    this.#nextRequest = requestWriter(plan)
    this.#endsAt = this.#startedAt + plan.seconds * 1000
    this.#slots = Array.from({ length: plan.connections }, () => this.#newSlot())
    this.#free = [...this.#slots]
  }

  /** Begins what is due. @returns whether there is more to come */
  beginDue(): boolean {
    const now = performance.now()
    const { ratePerSecond, mostRequests = Infinity } = this.#plan
    const isOver = now >= this.#endsAt || this.#begun >= mostRequests
    if (ratePerSecond !== undefined) {
      const elapsedMs = Math.min(now, this.#endsAt) - this.#startedAt
      this.#due = Math.min(mostRequests, Math.floor((elapsedMs / 1000) * ratePerSecond))
      // Timed from now: that our own timer is late, by a millisecond or so, is not the server's doing.
      this.#begin(() => now)
    } else if (!isOver) {
      // Without a rate, a connection that is free is a request that is due.
      this.#due = Math.min(mostRequests, this.#begun + this.#free.length)
      this.#begin(() => now)
    }
    return !isOver
  }

  /** Whether requests are under way, or wait for a connection. */
  get isUnsettled(): boolean {
    return this.#begun < this.#due || this.#slots.some(({ connection }) => connection.isAsking)
  }

  /** Closes the connections and counts what was not answered. @param cpuMs what the generator itself used */
  end(cpuMs: number): LoadResult {
    for (const { connection } of this.#slots) {
      if (connection.isAsking) this.#tally.fail('timeout')
      connection.close()
    }
    for (; this.#begun < this.#due; this.#begun++) this.#tally.fail('never sent')
    const seconds = (this.#lastEndAt - this.#startedAt) / 1000
    return this.#tally.result(seconds, cpuMs / (performance.now() - this.#startedAt))
  }

  #begin(since: (index: number) => number): void {
    while (this.#begun < this.#due) {
      const slot = this.#free.pop()
      if (!slot) return
      slot.since = since(this.#begun++)
      slot.connection.ask(this.#nextRequest())
    }
  }

  #newSlot(): Slot {
    const connection = new Connection(this.#plan.port, (outcome) => {
      this.#lastEndAt = performance.now()
      this.#tally.note(outcome, this.#lastEndAt - slot.since)
      if (outcome instanceof Error) setTimeout(() => this.#release(slot), restMs)
      else this.#release(slot)
    })
    const slot = { connection, since: 0 }
    return slot
  }

  #release(slot: Slot): void {
    this.#free.push(slot)
    const { ratePerSecond } = this.#plan
    if (ratePerSecond === undefined) this.beginDue()
    else this.#begin((index) => this.#startedAt + (index * 1000) / ratePerSecond)
  }
}
