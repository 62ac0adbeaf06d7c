import { randomUUID } from 'node:crypto'
import { localNow } from './local-now.js'

/**
 * One entry that is being made. `done` gives it in its encoded form, or nothing when it did not come to be.
 * @typedef {{ token: string, done: Promise<Buffer | undefined>, isOver: () => boolean, land: (bytes?: Buffer) => void }} Flight
 */

const doubtMs = 30_000
const maxDoubts = 1_000

/** Which entries this process is making, so that the others in it wait for one instead of making it too. */
export class Flights {
  /** @type {Map<string, Flight>} */
  #flights = new Map()
  /** Keys for which nobody came back with an entry lately, and until when nobody waits for them. @type {Map<string, number>} */
  #doubts = new Map()
  #waitMs

  /** @param {number} waitMs how long a flight keeps others waiting at most */
  constructor(waitMs) {
    this.#waitMs = waitMs
  }

  /** @param {string} key */
  get(key) {
    return this.#flights.get(key)
  }

  /** @param {string} key @returns {Flight} */
  start(key) {
    let isOver = false
    let settle = (/** @type {Buffer | undefined} */ _bytes) => {}
    const done = new Promise((/** @type {(bytes: Buffer | undefined) => void} */ resolve) => (settle = resolve))
    const timer = setTimeout(() => {
      this.doubt(key)
      flight.land()
    }, this.#waitMs).unref()
    /** @type {Flight} */
    const flight = {
      token: randomUUID(),
      done,
      isOver: () => isOver,
      land: (bytes) => {
        isOver = true
        clearTimeout(timer)
        if (this.#flights.get(key) === flight) this.#flights.delete(key)
        settle(bytes)
      },
    }
    this.#flights.set(key, flight)
    return flight
  }

  /** To be called when no entry will come of any of them. */
  landAll() {
    for (const flight of this.#flights.values()) flight.land()
  }

  /**
   * Some answers are never kept, because they are personal, too large or an error: to wait for each of them would make
   * every request for them slow.
   * @param {string} key
   */
  doubt(key) {
    if (this.#doubts.size >= maxDoubts) this.#doubts.delete(this.#doubts.keys().next().value ?? '')
    this.#doubts.set(key, localNow() + doubtMs)
  }

  /** @param {string} key */
  trust(key) {
    this.#doubts.delete(key)
  }

  /** @param {string} key */
  isDoubted(key) {
    return (this.#doubts.get(key) ?? 0) > localNow()
  }
}
