import { inTime } from './in-time.js'
import { localNow } from './local-now.js'

/**
 * Keeps requests from waiting for something that does not answer. The first failure opens it; while it is open nothing
 * is tried; then a probe, for which no request waits, decides whether it closes.
 */
export class Breaker {
  #openUntil = 0
  #openMs = 0
  #probing = false
  #failures = 0
  #settings

  /**
   * @param {object} settings
   * @param {() => Promise<void>} settings.probe resolves when all is well again, and everything that must come first is done
   * @param {() => void} settings.onOpen
   * @param {number} settings.deadlineMs how long a piece of work may take
   * @param {{ first: number, most: number }} settings.openMs how long it stays open, doubling from first to most
   */
  constructor(settings) {
    this.#settings = settings
  }

  get isOpen() {
    return this.#openUntil > 0
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>} undefined when it failed or was not tried; never rejects
   */
  async run(work) {
    if (this.isOpen) {
      if (localNow() >= this.#openUntil) this.probeNow()
      return undefined
    }
    try {
      return await inTime(work(), this.#settings.deadlineMs)
    } catch (error) {
      this.noteFailure(error)
      return undefined
    }
  }

  /** Opens it, unless the error is an answer: who says no at once keeps nobody waiting. @param {unknown} error */
  noteFailure(error) {
    if (!(error instanceof Error && error.name === 'ReplyError')) this.open()
  }

  /** To be called also when the connection is lost: what is on the other end afterwards must be probed first. */
  open() {
    this.#failures += 1
    if (this.isOpen) return
    this.#openMs = this.#settings.openMs.first
    this.#leaveAlone()
    this.#settings.onOpen()
  }

  #leaveAlone() {
    this.#openUntil = localNow() + this.#openMs * (0.75 + Math.random() / 2)
    this.#openMs = Math.min(this.#openMs * 2, this.#settings.openMs.most)
  }

  /** To be called also when there is a sign that all is well again. */
  probeNow() {
    if (this.#probing || !this.isOpen) return
    this.#probing = true
    const failuresBefore = this.#failures
    const settle = (/** @type {boolean} */ isWell) => {
      this.#probing = false
      if (isWell && failuresBefore === this.#failures) this.#openUntil = 0
      else this.#leaveAlone()
    }
    this.#settings.probe().then(
      () => settle(true),
      () => settle(false),
    )
  }
}
