import type { Problem } from '@/lib/problem'
import { fail, ok, type Result } from '@/lib/result'
import { requestWords } from '@/words/en/request'

type Request = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  headers?: Record<string, string>
}

/** The code of a request of which nobody knows whether it arrived. */
export const noAnswerCode = 'no_answer'

/** Longer than the proxy takes to try all replicas and to say that none has answered. */
const patienceMs = 45_000
const longestPauseMs = 3_000

/**
 * Sends JSON to one of our own routes. Where the shop says that it will be back in a moment, as between two releases, it is asked
 * once more then: a request that may be repeated is the same request.
 * @returns what the route answered, or its problem; a problem with the code {@link noAnswerCode} when no answer came
 */
export async function sendJson<T>(request: Request): Promise<Result<T, Problem>> {
  const { result, pauseMs } = await send<T>(request)
  if (pauseMs === null || !mayBeRepeated(request)) return result
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  return (await send<T>(request)).result
}

type Answer<T> = {
  result: Result<T, Problem>
  /** After which the shop wants to be asked again; null when it does not. */
  pauseMs: number | null
}

async function send<T>({ method, path, body, headers = {} }: Request): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      // Who clicks and leaves for the next page at once has clicked all the same.
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const pauseMs = pauseOf(response)
    // Our own route on the same origin: its views and problems are typed where they are made.
    if (response.ok) return { result: ok((await response.json()) as T), pauseMs }
    if (!response.headers.get('content-type')?.includes('json')) return { result: unanswered('unavailable'), pauseMs }
    return { result: fail((await response.json()) as Problem), pauseMs }
  } catch (error) {
    return { result: unanswered(reasonOf(error)), pauseMs: null }
  }
}

/** Only what failed because of the moment; a limit that somebody has used up is none of that. */
function pauseOf({ status, headers }: Response): number | null {
  const pauseMs = Number(headers.get('retry-after') ?? Number.NaN) * 1000
  return [502, 503, 504].includes(status) && pauseMs <= longestPauseMs ? pauseMs : null
}

function mayBeRepeated({ method, headers }: Request): boolean {
  return method !== 'POST' || headers?.['Idempotency-Key'] !== undefined
}

function reasonOf(error: unknown): 'offline' | 'tooLate' | 'noAnswer' {
  if (!navigator.onLine) return 'offline'
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'tooLate' : 'noAnswer'
}

function unanswered(why: 'offline' | 'tooLate' | 'noAnswer' | 'unavailable'): Result<never, Problem> {
  return fail({
    type: 'about:blank',
    title: requestWords.noAnswerTitle,
    status: 0,
    code: noAnswerCode,
    detail: requestWords[why],
  })
}
