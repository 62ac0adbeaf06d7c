import { Cluster } from 'ioredis'
import { inTime } from './in-time.js'
import { localNow } from './local-now.js'
import { invalidateScript, syncScript } from './tag-scripts.js'

/** @typedef {import('./codec.js').Entry} Entry */
/** @typedef {Pick<Entry, 'epoch' | 'madeAt'>} Stamp */
/** @typedef {{ stale: number, expired: number }} TagTimes in milliseconds of Redis' clock; 0 for never */

const firstPage = 4_096
const tagsPerCommand = 500
/** How much faster one clock may run than another: more than any that is kept right does. */
const clockDrift = 0.001

/**
 * When each tag was invalidated, the same for all processes: the truth is in Redis, and here is a copy of it that every
 * read brings up to date first, by one small command that fetches only what is new.
 */
export class TagTable {
  /** In the order in which they changed. @type {Map<string, TagTimes>} */
  #times = new Map()
  #epoch = ''
  #epochBeganAt = 0
  #syncedAt = 0
  #clockOffsetMs = -Infinity
  #clockSetAt = 0
  #trustedFrom = 0
  #changedAt = 0
  #mayBeAnotherServer = true
  /** Tags of which Redis could not be told. @type {Set<string>} */
  #owed = new Set()
  /** @type {Promise<void> | undefined} */
  #running
  /** @type {Promise<void> | undefined} */
  #next
  #redis
  #key
  #options

  /**
   * @param {import('ioredis').Redis | Cluster} redis
   * @param {{ namespace: string, maxTtlSeconds: number, clockMarginMs: number, deadlineMs: number }} options
   */
  constructor(redis, options) {
    this.#redis = redis
    this.#options = options
    // The braces keep it in one slot of a cluster, whatever else is named with it.
    this.#key = `{${options.namespace}:tags}`
  }

  /**
   * Redis' time for a time of this process, and rather too early than too late by what the way there takes, so that an
   * entry never looks newer than it is.
   * @param {number} localMs
   */
  #toRedis(localMs) {
    return localMs + this.#clockOffsetMs
  }

  /** @param {number} redisMs @returns {number} milliseconds by the clock of localNow */
  toLocal(redisMs) {
    return redisMs - this.#clockOffsetMs
  }

  /**
   * What an entry must carry, to be judged later by any process.
   * @param {number} startedAt when making it began, by the clock of localNow
   * @returns {Stamp | undefined} undefined when nobody could say which invalidations it has seen
   */
  stamp(startedAt) {
    const madeAt = this.#toRedis(startedAt)
    return this.#epoch !== '' && madeAt >= this.#epochBeganAt ? { epoch: this.#epoch, madeAt } : undefined
  }

  /** @returns {number} how long until what begins to be made counts as newer than all that was invalidated */
  get settledInMs() {
    const settledAt = Math.max(this.#changedAt, this.#trustedFrom) + this.#options.clockMarginMs
    // Rounded up, because timers round down.
    return Math.max(0, Math.ceil(settledAt - this.#toRedis(localNow())) + 1)
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
    await this.#payOwed()
    for (let limit = firstPage; ; limit *= 2) {
      const [epoch, now, changed] = await this.#ask(limit)
      if (epoch !== this.#epoch) this.#enterEpoch(epoch)
      this.#setClock(Number(now))
      for (let at = 0; at < changed.length; at += 2) this.#note(changed[at] ?? '', Number(changed[at + 1]))
      const isComplete = changed.length < limit * 2
      this.#syncedAt = isComplete ? Number(now) : Number(changed.at(-1))
      if (isComplete) break
    }
    this.#forgetOld()
  }

  /** @param {number} limit @returns {Promise<[string, string, string[]]>} epoch, now, and what changed */
  async #ask(limit) {
    // In a cluster a failover shows in no connection of ours.
    const isCheck = this.#mayBeAnotherServer || this.#redis instanceof Cluster
    this.#mayBeAnotherServer = false
    const known = [this.#epoch, this.#syncedAt, limit, this.#options.clockMarginMs, isCheck ? 'check' : '']
    try {
      const answer = await this.#redis.eval(syncScript, 1, this.#key, ...known)
      return /** @type {[string, string, string[]]} */ (answer)
    } catch (error) {
      this.#mayBeAnotherServer = true
      throw error
    }
  }

  /** @param {string} epoch */
  #enterEpoch(epoch) {
    this.#epoch = epoch
    this.#epochBeganAt = Number(epoch.split(':')[1]) / 1000
    this.#changedAt = this.#epochBeganAt
    this.#clockOffsetMs = -Infinity
    this.#times.clear()
    this.#trustedFrom = 0
  }

  /** @param {number} now */
  #setClock(now) {
    const local = localNow()
    // The answer was on its way for a while, so each offset is somewhat too small, and the largest is the best; but an old
    // one is worth less, for the clocks of two machines do not run alike.
    const worn = this.#clockOffsetMs - (local - this.#clockSetAt) * clockDrift
    this.#clockOffsetMs = Math.max(now - local, worn)
    this.#clockSetAt = local
  }

  /** @param {string} member @param {number} at */
  #note(member, at) {
    this.#changedAt = Math.max(this.#changedAt, at)
    const tag = member.slice(1)
    const { stale, expired } = this.#times.get(tag) ?? { stale: 0, expired: 0 }
    this.#times.delete(tag)
    const isStale = member.startsWith('s')
    this.#times.set(tag, isStale ? { stale: Math.max(stale, at), expired } : { stale, expired: Math.max(expired, at) })
  }

  #forgetOld() {
    const oldest = this.#syncedAt - this.#options.maxTtlSeconds * 1000
    for (const [tag, { stale, expired }] of this.#times) {
      if (Math.max(stale, expired) >= oldest) return
      this.#times.delete(tag)
    }
  }

  /**
   * Whether an entry may be used.
   * @param {Entry} entry
   * @param {string[]} softTags tags beyond those that it carries
   * @returns {'fresh' | 'stale' | 'expired'}
   */
  judge({ epoch, madeAt, tags }, softTags) {
    const from = madeAt - this.#options.clockMarginMs
    // Older than any invalidation is remembered.
    const isTooOld = madeAt < this.#syncedAt - this.#options.maxTtlSeconds * 1000
    if (epoch !== this.#epoch || from < this.#trustedFrom || isTooOld) return 'expired'
    const times = [...tags, ...softTags].map((tag) => this.#times.get(tag))
    if (times.some((time) => time && time.expired > from)) return 'expired'
    return times.some((time) => time && time.stale > from) ? 'stale' : 'fresh'
  }

  /**
   * Makes everything with one of these tags stale or gone, for every process. When Redis does not take it, this process
   * tells it again before it reads anything more from it; but that dies with the process.
   * @param {string[]} tags
   * @param {{ expire?: number | undefined }} [durations] without it, gone at once; with it stale at once, and gone after so many seconds
   * @returns {Promise<void>} rejects when Redis did not take it in time
   */
  async invalidate(tags, durations) {
    try {
      await inTime(this.#send(tags, durations), this.#options.deadlineMs)
    } catch (error) {
      for (const tag of tags) this.#owed.add(tag)
      throw error
    }
  }

  async #payOwed() {
    if (this.#owed.size === 0) return
    const owed = this.#owed
    this.#owed = new Set()
    try {
      await this.#send([...owed])
    } catch (error) {
      for (const tag of owed) this.#owed.add(tag)
      throw error
    }
  }

  /** @param {string[]} tags @param {{ expire?: number | undefined }} [durations] */
  async #send(tags, durations) {
    const rememberMs = this.#options.maxTtlSeconds * 1000
    const expireMs = durations ? (durations.expire ?? Infinity) * 1000 : 0
    // An entry is gone after the longest lifetime anyway.
    const when = expireMs > rememberMs ? 'never' : expireMs > 0 ? String(expireMs) : 'now'
    for (let at = 0; at < tags.length; at += tagsPerCommand) {
      const some = tags.slice(at, at + tagsPerCommand)
      await this.#redis.eval(invalidateScript, 1, this.#key, String(rememberMs), when, ...some)
    }
  }

  /** To be called when a connection was lost: on its other end there may be another server soon. */
  suspectServer() {
    this.#mayBeAnotherServer = true
  }

  /** To be called after a time in which this process could not reach Redis: what was made before is made anew. */
  distrustThePast() {
    this.#trustedFrom = this.#syncedAt
  }
}
