import { adoptScript, invalidateScript, syncScript } from './tag-scripts.js'

/** @typedef {{ stale: number, expired: number }} TagTimes in milliseconds of Redis' clock; 0 for never */

/**
 * When each tag was invalidated, the same for all processes: the truth is in Redis, and here is a copy of it that every
 * read brings up to date first, by one small command that fetches only what is new.
 */
export class TagTable {
  /** @type {Map<string, TagTimes>} */
  #times = new Map()
  #epoch = ''
  #since = '-inf'
  #clockOffsetMs = 0
  #trustedFrom = 0
  #known = false
  /** @type {Promise<void> | undefined} */
  #running
  /** @type {Promise<void> | undefined} */
  #next
  #redis
  #key
  #options

  /**
   * @param {import('ioredis').Redis | import('ioredis').Cluster} redis
   * @param {{ namespace: string, maxTtlSeconds: number, clockMarginMs: number }} options
   */
  constructor(redis, options) {
    this.#redis = redis
    this.#options = options
    // The braces keep it in one slot of a cluster, whatever else is named with it.
    this.#key = `{${options.namespace}:tags}`
  }

  /** Now, by Redis' clock. Undefined before it was ever reached. */
  now() {
    return this.#known ? Date.now() + this.#clockOffsetMs : undefined
  }

  /**
   * Fetches what was invalidated since the last time. Afterwards this process knows of every invalidation that was
   * finished when this was called: who comes while a fetch is under way waits for the next one, which all of them share.
   * @returns {Promise<void>} rejects when Redis does not answer
   */
  sync() {
    if (!this.#running) {
      this.#running = this.#fetch().finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined
        return this.sync()
      })
    return this.#next
  }

  async #fetch() {
    const sentAt = Date.now()
    const answer = await this.#redis.eval(syncScript, 1, this.#key, this.#since, this.#epoch)
    const [now, epoch, members] = /** @type {[string, string, string[]]} */ (answer)
    this.#clockOffsetMs = Number(now) - (sentAt + Date.now()) / 2
    this.#known = true
    if (epoch !== this.#epoch) this.#times.clear()
    for (let index = 0; index < members.length; index += 2) this.#note(members[index] ?? '', Number(members[index + 1]))
    this.#epoch = epoch
    this.#since = now
  }

  /** @param {string} member @param {number} score */
  #note(member, score) {
    const kind = member[0]
    if (kind !== 's' && kind !== 'e') return
    const tag = member.slice(1)
    const times = this.#times.get(tag) ?? { stale: 0, expired: 0 }
    this.#times.set(tag, kind === 's' ? { ...times, stale: score } : { ...times, expired: score })
  }

  /**
   * Whether something that was made from `madeAt` on may be used.
   * @param {string[]} tags
   * @param {number} madeAt by Redis' clock
   * @returns {'fresh' | 'stale' | 'expired'}
   */
  judge(tags, madeAt) {
    const now = this.now() ?? 0
    const since = madeAt - this.#options.clockMarginMs
    if (since < Math.max(Number(this.#epoch), this.#trustedFrom)) return 'expired'
    let verdict = /** @type {'fresh' | 'stale'} */ ('fresh')
    for (const tag of tags) {
      const times = this.#times.get(tag)
      if (!times) continue
      if (times.expired > since && times.expired <= now) return 'expired'
      if (times.stale > since) verdict = 'stale'
    }
    return verdict
  }

  /** @param {string[]} tags @returns the latest time at which one of them expired, in milliseconds of this process' clock; 0 for never */
  latestExpiry(tags) {
    const now = this.now() ?? 0
    const times = tags.map((tag) => this.#times.get(tag)?.expired ?? 0).filter((expired) => expired <= now)
    const latest = Math.max(0, ...times)
    return latest === 0 ? 0 : latest - this.#clockOffsetMs
  }

  /**
   * Makes everything with one of these tags stale or gone, for every process.
   * @param {string[]} tags
   * @param {{ expire?: number | undefined }} [durations] without it, gone at once; with it stale at once, and gone after so many seconds
   * @returns {Promise<void>} rejects when Redis did not take it
   */
  async invalidate(tags, durations) {
    if (tags.length === 0) return
    const { maxTtlSeconds } = this.#options
    // An entry is gone after the longest lifetime anyway.
    const expire = durations ? (durations.expire ?? Infinity) : 0
    const when = expire === 0 ? 'now' : expire > maxTtlSeconds ? 'never' : String(expire * 1000)
    await this.#redis.eval(invalidateScript, 1, this.#key, String(maxTtlSeconds * 1000), when, ...tags)
  }

  /**
   * To be called when a connection is new. On a server that restarted, or took over, invalidations may be lost, so what
   * it holds is from then on of no use to anybody.
   * @param {string} serverId
   */
  async adopt(serverId) {
    await this.#redis.eval(adoptScript, 1, this.#key, serverId)
    await this.sync()
  }

  /** To be called after a time in which this process could not reach Redis: what was made before is made anew. */
  distrustThePast() {
    this.#trustedFrom = this.now() ?? 0
  }
}
