import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Cluster } from 'ioredis'
import { Breaker } from './breaker.js'
import { decode, encode } from './codec.js'
import { connectRedis } from './connect.js'
import { report } from './stats.js'
import { TagTable } from './tag-table.js'

/** @typedef {typeof import('./options.js').options} Options */
/**
 * @typedef {object} Entry
 * @property {number} madeAt by Redis' clock: before the data in it was read
 * @property {string[]} tags
 * @property {unknown} value
 */
/** @typedef {{ verdict: 'fresh' | 'stale', entry: Entry }} Found */
/** @typedef {{ done: Promise<void>, finish: () => void, token: string }} Making */

const unlockScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`
const pollMs = 25
/** Keys of which a beginning is remembered; the oldest goes first. */
const maxBegun = 5_000

/** What both handlers stand on: one connection, one tag table, one way to keep an entry. */
export class Store {
  /** @type {Map<string, Making>} */
  #making = new Map()
  /** By key: when, by Redis' clock, the next entry began to be made. @type {Map<string, number>} */
  #begun = new Map()
  #everReached = false
  #redis
  #breaker
  #options

  /** @param {Options} options */
  constructor(options) {
    this.#options = options
    this.#redis = connectRedis(options.redisUrl ?? '', options.commandTimeoutMs)
    this.tags = new TagTable(this.#redis, options)
    // Open until the server was asked who it is: it may have lost invalidations since it was last seen.
    this.#breaker = new Breaker(() => this.#recover(), options.breakerOpenMs)
    this.#breaker.open()
    this.#redis.on('ready', () => this.#breaker.probeNow())
    this.#redis.on('error', () => this.#breaker.open())
    this.#redis.on('close', () => this.#breaker.open())
  }

  async #recover() {
    await this.tags.adopt(await this.#serverId())
    // Others went on invalidating, and some of that may wait in a place that knows nothing of this process.
    if (this.#everReached) this.tags.distrustThePast()
    this.#everReached = true
  }

  async #serverId() {
    const nodes = this.#redis instanceof Cluster ? this.#redis.nodes('master') : [this.#redis]
    const infos = await Promise.all(nodes.map((node) => node.info('server')))
    return infos
      .map((info) => /run_id:(\w+)/.exec(info)?.[1] ?? '')
      .sort()
      .join('+')
  }

  /**
   * Finds an entry that may be used. When there is none, the caller is the one who makes it, and all others, in this
   * process and in the others, wait for it a moment.
   * @param {'use-cache' | 'route'} handler
   * @param {string} key
   * @param {string[]} [softTags] tags beyond those of the entry
   * @returns {Promise<Found | undefined>}
   */
  async find(handler, key, softTags = []) {
    const startedAt = Date.now()
    const wasOpen = this.#breaker.isOpen
    const look = await this.#breaker.run(() => this.#look(key, softTags))
    const found = look?.found ?? (look && (await this.#awaitOrClaim(key, softTags)))
    const outcome = !look ? (wasOpen ? 'off' : 'error') : found ? (found.verdict === 'fresh' ? 'hit' : 'stale') : 'miss'
    const ageMs = found ? Math.max(0, (this.tags.now() ?? 0) - found.entry.madeAt) : 0
    report({ handler, outcome, ageSeconds: ageMs / 1000, durationMs: Date.now() - startedAt })
    if (found?.verdict === 'stale') this.begin(key)
    return found
  }

  /** @param {string} key @param {string[]} softTags @returns {Promise<{ found: Found | undefined }>} */
  async #look(key, softTags) {
    const [bytes] = await Promise.all([this.#redis.getBuffer(this.#entryKey(key)), this.tags.sync()])
    const entry = bytes && /** @type {Entry | undefined} */ (decode(bytes))
    if (!entry) return { found: undefined }
    const verdict = this.tags.judge([...entry.tags, ...softTags], entry.madeAt)
    return { found: verdict === 'expired' ? undefined : { verdict, entry } }
  }

  /** @param {string} key @param {string[]} softTags @returns {Promise<Found | undefined>} */
  async #awaitOrClaim(key, softTags) {
    const making = this.#making.get(key)
    if (making) {
      await Promise.race([making.done, sleep(this.#options.waitMs, undefined, { ref: false })])
      return (await this.#breaker.run(() => this.#look(key, softTags)))?.found
    }
    const { token, finish } = this.#claim(key)
    const lock = () => this.#redis.set(this.#lockKey(key), token, 'PX', this.#options.lockMs, 'NX')
    if ((await this.#breaker.run(lock)) !== null) return undefined
    const deadline = Date.now() + this.#options.waitMs
    while (Date.now() < deadline) {
      await sleep(pollMs)
      const look = await this.#breaker.run(() => this.#look(key, softTags))
      if (look?.found) finish()
      if (!look || look.found) return look?.found
    }
    return undefined
  }

  /** @param {string} key @returns {Making} */
  #claim(key) {
    const timer = setTimeout(() => finish(), this.#options.lockMs).unref()
    let resolve = () => {}
    const done = new Promise((/** @type {(value?: undefined) => void} */ settle) => (resolve = settle))
    const finish = () => {
      clearTimeout(timer)
      this.#making.delete(key)
      resolve()
    }
    const making = { done, finish, token: randomUUID() }
    this.#making.set(key, making)
    this.begin(key)
    return making
  }

  /**
   * Notes that somebody begins to make an entry. Only the first since the last write counts: what began earlier may have
   * read older data, and so must count as older.
   * @param {string} key
   */
  begin(key) {
    const now = this.tags.now()
    if (now === undefined || this.#begun.has(key)) return
    if (this.#begun.size >= maxBegun) this.#begun.delete(this.#begun.keys().next().value ?? '')
    this.#begun.set(key, now)
  }

  /**
   * Keeps an entry. One whose beginning is not known is not kept: nobody could say which invalidations it has seen.
   * @param {string} key
   * @param {{ tags: string[], value: unknown, ttlSeconds: number, madeAt?: number | undefined }} entry
   */
  async keep(key, { tags, value, ttlSeconds, madeAt = this.#begun.get(key) }) {
    this.#begun.delete(key)
    const making = this.#making.get(key)
    try {
      if (madeAt === undefined) return
      const bytes = encode(/** @type {Entry} */ ({ madeAt, tags, value }))
      if (bytes.byteLength > this.#options.maxEntryBytes) return
      await this.#breaker.run(() => this.#redis.set(this.#entryKey(key), bytes, 'EX', this.#jittered(ttlSeconds)))
      if (making) await this.#breaker.run(() => this.#redis.eval(unlockScript, 1, this.#lockKey(key), making.token))
    } finally {
      making?.finish()
    }
  }

  /** To be called when making an entry failed: those who wait for it need not wait longer. @param {string} key */
  giveUp(key) {
    this.#making.get(key)?.finish()
  }

  /** @param {number} ttlSeconds */
  #jittered(ttlSeconds) {
    const { maxTtlSeconds, ttlJitter } = this.#options
    const spread = 1 + ttlJitter * (Math.random() * 2 - 1)
    return Math.max(1, Math.round(Math.min(ttlSeconds, maxTtlSeconds) * spread))
  }

  /** @param {string} key */
  #entryKey(key) {
    return `${this.#options.namespace}:${this.#options.release}:entry:${key}`
  }

  /** @param {string} key */
  #lockKey(key) {
    return `${this.#options.namespace}:${this.#options.release}:lock:${key}`
  }

  /** For tests and scripts: a replica keeps its connection as long as it lives. */
  close() {
    this.#redis.disconnect()
  }
}
