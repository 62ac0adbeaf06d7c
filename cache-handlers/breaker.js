/**
 * Keeps requests from waiting for something that does not answer. The first failure opens it; while it is open nothing
 * is tried; then one probe, for which no request waits, decides whether it closes.
 */
export class Breaker {
  #openUntil = 0
  #openMs
  #probing = false
  #probe
  #times

  /**
   * @param {() => Promise<void>} probe resolves when all is well again, and everything has been done that must come first
   * @param {{ first: number, most: number }} times how long it stays open, doubling from first to most, in milliseconds
   */
  constructor(probe, times) {
    this.#probe = probe
    this.#times = times
    this.#openMs = times.first
  }

  get isOpen() {
    return this.#openUntil > 0
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>} undefined when it failed or was not tried
   */
  async run(work) {
    if (this.isOpen) {
      this.#probeWhenDue()
      return undefined
    }
    try {
      return await work()
    } catch {
      this.open()
      return undefined
    }
  }

  /** To be called also when the connection is lost: what is on the other end afterwards must be probed first. */
  open() {
    if (this.isOpen) return
    this.#openMs = this.#times.first
    this.#leaveAlone()
  }

  #leaveAlone() {
    this.#openUntil = Date.now() + this.#openMs * (0.75 + Math.random() / 2)
    this.#openMs = Math.min(this.#openMs * 2, this.#times.most)
  }

  #probeWhenDue() {
    if (Date.now() >= this.#openUntil) this.probeNow()
  }

  /** To be called when there is a sign that all is well again. */
  probeNow() {
    if (this.#probing || !this.isOpen) return
    this.#probing = true
    this.#probe().then(
      () => {
        this.#probing = false
        this.#openUntil = 0
      },
      () => {
        this.#probing = false
        this.#leaveAlone()
      },
    )
  }
}
