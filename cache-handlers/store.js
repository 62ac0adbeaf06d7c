import { setTimeout as sleep } from 'node:timers/promises'
import { Breaker } from './breaker.js'
import { decode, encode } from './codec.js'
import { connectRedis } from './connect.js'
import { Flights } from './flights.js'
import { freezable } from './freezable.js'
import { localNow } from './local-now.js'
import { report } from './stats.js'
import { TagTable } from './tag-table.js'

/** @typedef {typeof import('./options.js').options} Options */
/** @typedef {import('./codec.js').Entry} Entry */
/** @typedef {{ verdict: 'fresh' | 'stale', entry: Entry }} Found */

const unlockScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`
const pollMs = 25
/** @type {Record<Found['verdict'], import('./stats.js').Outcome>} */
const outcomeOf = { fresh: 'hit', stale: 'stale' }

/** What both handlers stand on: one connection, one tag table, one way to keep an entry. Nothing in it fails a request. */
export class Store {
  #everReached = false
  #redis
  #flights
  #breaker
  #options

  /** @param {Options} options */
  constructor(options) {
    this.#options = options
    this.#redis = freezable(connectRedis(options.redisUrl ?? ''))
    this.#flights = new Flights(options.waitMs)
    this.tags = new TagTable(this.#redis, options)
    this.#breaker = new Breaker({
      probe: () => this.#recover(),
      onOpen: () => this.#flights.landAll(),
      deadlineMs: options.deadlineMs,
      openMs: options.breakerOpenMs,
    })
    // Until the connection stands nothing is tried.
    this.#breaker.open()
    this.#redis.on('ready', () => this.#breaker.probeNow())
    const onLost = () => {
      this.tags.suspectServer()
      this.#breaker.open()
    }
    this.#redis.on('error', onLost).on('close', onLost)
  }

  async #recover() {
    await this.tags.sync()
    // While Redis was out of reach others went on changing things, and some of their invalidations may still be waiting
    // for it in a place that knows nothing of this process.
    if (this.#everReached) this.tags.distrustThePast()
    this.#everReached = true
  }

  /**
   * Finds an entry that may be used. When there is none, one caller is told so and makes it, and all others, in this
   * process and in others, wait for it a moment.
   * @param {'use-cache' | 'route'} handler
   * @param {string} key
   * @param {string[]} [softTags] tags beyond those of the entry
   * @returns {Promise<Found | undefined>} never rejects
   */
  async find(handler, key, softTags = []) {
    const startedAt = localNow()
    const wasOpen = this.#breaker.isOpen
    const bytes = await this.#breaker.run(() => this.#fetch(key))
    const isReached = bytes !== undefined
    const found = isReached ? (this.#judged(bytes, softTags) ?? (await this.#waitOrMake(key, softTags))) : undefined
    const outcome = found ? outcomeOf[found.verdict] : isReached ? 'miss' : wasOpen ? 'off' : 'error'
    const ageMs = found ? Math.max(0, localNow() - this.tags.toLocal(found.entry.madeAt)) : 0
    report({ handler, outcome, ageSeconds: ageMs / 1000, durationMs: localNow() - startedAt })
    return found
  }

  /** @param {string} key @returns {Promise<Buffer | null>} what to judge with the tags as they are now */
  async #fetch(key) {
    const [bytes] = await Promise.all([this.#redis.getBuffer(this.#key('entry', key)), this.tags.sync()])
    return bytes
  }

  /** @param {Buffer | null} bytes @param {string[]} softTags @returns {Found | undefined} */
  #judged(bytes, softTags) {
    const entry = decode(bytes)
    const verdict = entry ? this.tags.judge(entry, softTags) : 'expired'
    return entry && verdict !== 'expired' ? { verdict, entry } : undefined
  }

  /** @param {string} key @param {string[]} softTags @returns {Promise<Found | undefined>} */
  async #waitOrMake(key, softTags) {
    const deadline = localNow() + this.#options.waitMs
    while (!this.#flights.isDoubted(key)) {
      const flight = this.#flights.get(key)
      if (!flight) return await this.#lockOrWait(key, softTags)
      const bytes = await flight.done
      const isSynced = bytes && (await this.#breaker.run(() => this.tags.sync().then(() => true)))
      const found = bytes && isSynced && this.#judged(bytes, softTags)
      // When it was invalidated while it was made, the next flight is for all who waited, too.
      if (found || !isSynced || localNow() > deadline) return found || undefined
    }
    return undefined
  }

  /** @param {string} key @param {string[]} softTags @returns {Promise<Found | undefined>} */
  async #lockOrWait(key, softTags) {
    const flight = this.#flights.start(key)
    const lock = () => this.#redis.set(this.#key('lock', key), flight.token, 'PX', this.#options.waitMs, 'NX')
    for (;;) {
      // The lock first: a maker that is done keeps its entry before it lets go of the lock.
      const answers = await this.#breaker.run(() => Promise.all([lock(), this.#fetch(key)]))
      const found = answers && this.#judged(answers[1], softTags)
      if (found) await this.#land(key, answers[1] ?? undefined)
      // What is made too soon after an invalidation would be of no use, and so be made again.
      if (answers?.[0] === 'OK' && !found && this.tags.settledInMs > 0) await sleep(this.tags.settledInMs)
      if (found || !answers || answers[0] !== null || flight.isOver()) return found
      await sleep(pollMs)
    }
  }

  /** To be called when an entry is being made without a find before: who looks for it now shall wait. @param {string} key */
  expect(key) {
    if (!this.#flights.get(key)) this.#flights.start(key)
  }

  /**
   * @param {string} key
   * @param {object} made
   * @param {import('./tag-table.js').Stamp | undefined} made.stamp without it the entry is not kept
   * @param {string[]} made.tags
   * @param {unknown} made.value
   * @param {number} made.ttlSeconds
   * @returns {Promise<void>} never rejects
   */
  async keep(key, { stamp, tags, value, ttlSeconds }) {
    if (!stamp || this.#breaker.isOpen) return await this.#land(key)
    const bytes = this.#encoded({ ...stamp, tags, value })
    const { maxTtlSeconds, ttlJitter } = this.#options
    const ttlMs = Math.floor(Math.min(ttlSeconds, maxTtlSeconds) * 1000 * (1 - ttlJitter * Math.random()))
    if (!bytes || !(ttlMs > 0)) {
      this.#flights.doubt(key)
      return await this.#land(key)
    }
    const isKept = await this.#breaker.run(() => this.#redis.set(this.#key('entry', key), bytes, 'PX', ttlMs))
    if (isKept) this.#flights.trust(key)
    await this.#land(key, isKept ? bytes : undefined)
  }

  /** @param {Entry} entry */
  #encoded(entry) {
    try {
      const bytes = encode(entry)
      return bytes.byteLength > this.#options.maxEntryBytes ? undefined : bytes
    } catch {
      return undefined
    }
  }

  /** To be called when making an entry failed: who waits for it need not wait longer. @param {string} key */
  async giveUp(key) {
    await this.#land(key)
  }

  /** @param {string} key @param {Buffer} [bytes] */
  async #land(key, bytes) {
    const flight = this.#flights.get(key)
    flight?.land(bytes)
    if (flight) await this.#breaker.run(() => this.#redis.eval(unlockScript, 1, this.#key('lock', key), flight.token))
  }

  /**
   * See TagTable.invalidate.
   * @param {string[]} tags
   * @param {{ expire?: number | undefined }} [durations]
   */
  async invalidate(tags, durations) {
    try {
      await this.tags.invalidate(tags, durations)
    } catch (error) {
      this.#breaker.noteFailure(error)
      throw error
    }
  }

  /** The braces put the two into one slot of a cluster, where they are dealt with in order. @param {'entry' | 'lock'} kind @param {string} key */
  #key(kind, key) {
    const { namespace, release, site } = this.#options
    return [namespace, release, ...(site ? [site] : []), kind, `{${key}}`].join(':')
  }

  /** For tests and scripts: a replica keeps its connection as long as it lives. */
  close() {
    this.#breaker.close()
    this.#redis.disconnect()
  }
}
