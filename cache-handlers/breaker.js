import { inTime } from './in-time.js'

/**
 * Keeps requests from waiting for something that does not answer. The first failure opens it; while it is open nothing
 * is tried; probes, for which no request waits, find out when it may close.
 */
export class Breaker {
  #isOpen = false
  #openMs = 0
  /** @type {NodeJS.Timeout | undefined} */
  #timer
  #hasEnded = false
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
    return this.#isOpen
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>} undefined when it failed or was not tried; never rejects
   */
  async run(work) {
    if (this.#isOpen) return undefined
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
    if (this.#isOpen) return
    this.#isOpen = true
    this.#openMs = this.#settings.openMs.first
    this.#leaveAlone()
    this.#settings.onOpen()
  }

  #leaveAlone() {
    clearTimeout(this.#timer)
    const openMs = this.#openMs * (0.75 + Math.random() / 2)
    if (!this.#hasEnded) this.#timer = setTimeout(() => this.probeNow(), openMs).unref()
    this.#openMs = Math.min(this.#openMs * 2, this.#settings.openMs.most)
  }

  /** To be called also when there is a sign that all is well again. */
  probeNow() {
    if (this.#probing || !this.#isOpen || this.#hasEnded) return
    this.#probing = true
    const failuresBefore = this.#failures
    const settle = (/** @type {boolean} */ isWell) => {
      this.#probing = false
      if (isWell && failuresBefore === this.#failures) this.#isOpen = false
      else this.#leaveAlone()
    }
    this.#settings.probe().then(
      () => settle(true),
      () => settle(false),
    )
  }

  /** Ends the probes, for good. */
  close() {
    this.#hasEnded = true
    clearTimeout(this.#timer)
  }
}
