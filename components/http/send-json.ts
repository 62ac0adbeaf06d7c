import { fail, ok, type Result } from '@/lib/result'
import type { Problem } from '@/lib/problem'

type Request = { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown; headers?: Record<string, string> }

/** The code of a request of which nobody knows whether it arrived. */
export const noAnswerCode = 'no_answer'

/**
 * Sends JSON to one of our own routes.
 * @returns what the route answered, or its problem; a problem with the code {@link noAnswerCode} when no answer came
 */
export async function sendJson<T>({ method, path, body, headers = {} }: Request): Promise<Result<T, Problem>> {
  try {
    const response = await fetch(path, {
      method,
      // Who clicks and leaves for the next page at once has clicked all the same.
      keepalive: true,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    // Our own route on the same origin: its views and problems are typed where they are made.
    if (response.ok) return ok((await response.json()) as T)
    if (!response.headers.get('content-type')?.includes('json')) return fail(noAnswer)
    return fail((await response.json()) as Problem)
  } catch {
    return fail(noAnswer)
  }
}

const noAnswer: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  code: noAnswerCode,
  detail: 'No answer came from the shop. Check your connection and try again: nothing will be done twice.',
}
