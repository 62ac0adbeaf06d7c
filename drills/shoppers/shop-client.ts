import { CookieJar } from './cookie-jar'
import type { ShoppingTally } from './shopping-tally'

/** A request that did not get the answer it must get. It is in the tally already; the visit is over. */
export class RequestFailed extends Error {}

type Asked = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  json?: unknown
  form?: Record<string, string>
  headers?: Record<string, string>
  /** The only status that is not a failure; 200 where nothing is said. */
  expects?: number
}

/** One shopper's connection to the shop: keeps its cookies or token, gives up at the deadline, counts everything. */
export class ShopClient {
  readonly #baseUrl: string
  readonly #deadlineMs: number
  readonly #tally: ShoppingTally
  readonly #cookies = new CookieJar()
  #token: string | undefined

  constructor({ baseUrl, deadlineMs }: { baseUrl: string; deadlineMs: number }, tally: ShoppingTally) {
    this.#baseUrl = baseUrl
    this.#deadlineMs = deadlineMs
    this.#tally = tally
  }

  /** From now on the shopper is known by this token, and the cookies are left at home. */
  carry(token: string): void {
    this.#token = token
  }

  /**
   * @param what for people, such as "add to cart"
   * @returns the body
   * @throws RequestFailed
   */
  async send(what: string, path: string, asked: Asked = {}): Promise<string> {
    this.#tally.beginRequest()
    const startedAt = performance.now()
    let requestId: string | null = null
    try {
      const response = await fetch(new URL(path, this.#baseUrl), this.#toFetch(asked))
      requestId = response.headers.get('x-request-id')
      const body = await response.text()
      if (response.status !== (asked.expects ?? 200)) {
        throw new Error(`status ${response.status}${codeIn(body) || codeInFeedback(response.headers.getSetCookie())}`)
      }
      const isCopy = response.headers.get('x-cache') === 'HIT'
      this.#tally.answer(performance.now() - startedAt, isCopy ? null : response.headers.get('x-replica'))
      this.#cookies.keep(response.headers.getSetCookie())
      return body
    } catch (error) {
      const at = new Date().toISOString()
      this.#tally.fail({ what, outcome: nameOf(error), ...(requestId !== null && { requestId }), at })
      throw new RequestFailed(what, { cause: error })
    }
  }

  #toFetch({ method = 'GET', json, form, headers = {} }: Asked): RequestInit {
    const cookie = this.#cookies.header()
    const identity: Record<string, string> = this.#token
      ? { Authorization: `Bearer ${this.#token}` }
      : { Origin: new URL(this.#baseUrl).origin, ...(cookie && { Cookie: cookie }) }
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json)
    return {
      method,
      headers: { ...identity, ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(this.#deadlineMs),
    }
  }
}

/** The code of a problem (RFC 9457) says more than the status. */
function codeIn(body: string): string {
  const code = /"code":"(\w+)"/.exec(body)?.[1]
  return code === undefined ? '' : ` ${code}`
}

/** A form's post is sent back to its page with 303; what that page will say of it travels in a cookie. */
export function codeInFeedback(cookies: string[]): string {
  const value = cookies.map((cookie) => /^goldfish\.form=([^;]+)/.exec(cookie)?.[1]).find(Boolean)
  return value === undefined ? '' : codeIn(decodeURIComponent(value))
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'deadline'
  const cause: unknown = error.cause
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error.message
}
