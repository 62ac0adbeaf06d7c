import 'server-only'
import type { EndedWhy } from './end-sign-ins'
import type { SessionClaims } from './session-claims'

/** What ended in a span of time. Times are milliseconds of Postgres' clock. */
export type Ends = {
  from: number
  until: number
  signIns: [id: string, why: EndedWhy, at: number][]
  /** Accounts of which everything was ended, and their version since. */
  accounts: [id: string, version: number, at: number][]
}

/**
 * How long a commit may come after the time that it writes down: longer than any transaction of ours may take. So much of
 * what was read before is read again.
 */
export const overlapMs = 15_000

/**
 * What one process knows of sign-ins that were ended. Only as much as matters: a sign-in that has ended gets no new
 * tokens, so once its last one has expired by itself it can be forgotten.
 */
export class EndsCopy {
  readonly #rememberMs: number
  readonly #signIns = new Map<string, { why: EndedWhy; at: number }>()
  readonly #accounts = new Map<string, { version: number; at: number }>()
  /** Sign-ins that were left alone when everything else of their account ended, and the version that they were found good at. */
  readonly #leftAlone = new Map<string, { version: number; at: number }>()
  #until = -Infinity
  #forgotAt = -Infinity

  /** @param rememberSeconds longer than any token is good */
  constructor(rememberSeconds: number) {
    this.#rememberMs = rememberSeconds * 1000
  }

  /** What was committed until then is in it. */
  get until(): number {
    return this.#until
  }

  /** Whether nothing is missing between what is known and this. */
  joins(ends: Ends): boolean {
    return ends.from <= this.#until - overlapMs
  }

  /** @returns what was not known before */
  add({ until, signIns, accounts }: Ends): { id: string; at: number }[] {
    const news: { id: string; at: number }[] = []
    for (const [id, why, at] of signIns) {
      if (!this.#signIns.has(id)) news.push({ id, at })
      this.#signIns.set(id, { why, at })
    }
    for (const [id, version, at] of accounts) {
      const known = this.#accounts.get(id)?.version ?? 0
      if (version > known) news.push({ id, at })
      if (version >= known) this.#accounts.set(id, { version, at })
    }
    this.#until = Math.max(this.#until, until)
    if (this.#until - this.#forgotAt > 60_000) this.#forget()
    return news
  }

  /**
   * @returns why the sign-in has ended; `null` when it goes on; `unsure` when everything of its account was ended after it
   * began, and only Postgres knows whether it was left alone
   */
  endOf({ sub, sid, ver = 0 }: Pick<SessionClaims, 'sub' | 'sid' | 'ver'>): EndedWhy | null | 'unsure' {
    const ended = this.#signIns.get(sid)
    if (ended) return ended.why
    const account = this.#accounts.get(sub)
    if (!account || ver >= account.version) return null
    return this.#leftAlone.get(sid)?.version === account.version ? null : 'unsure'
  }

  /** Remembers what Postgres said about a sign-in that {@link endOf} was unsure of. */
  leftAlone({ sub, sid }: Pick<SessionClaims, 'sub' | 'sid'>): void {
    const account = this.#accounts.get(sub)
    if (account) this.#leftAlone.set(sid, account)
  }

  #forget(): void {
    const before = this.#until - this.#rememberMs
    for (const map of [this.#signIns, this.#accounts, this.#leftAlone]) {
      for (const [id, { at }] of map) if (at < before) map.delete(id)
    }
    this.#forgotAt = this.#until
  }
}
