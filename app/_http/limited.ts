import { addressGroup } from '@/lib/address-group'
import { rateLimitHeaders, type RateCount } from '@/lib/rate-count'
import { plural } from '@/lib/plural'
import { countRequest, type RequestLimit } from '@/server/limits/count-request'
import { HttpProblem } from './http-problem'
import { requestId } from './request-id'

const counted = new WeakMap<Request, RateCount[]>()

type Counting = {
  /** Whose requests are counted together; otherwise those of the client's address. */
  who?: string
  /** What makes two requests one; otherwise the proxy's id. */
  id?: string
  /** Asked when the limit is reached: a repeat of what was let in before gets its answer all the same. */
  isRepeat?: () => Promise<boolean>
}

/** Counts a request against a limit. @throws HttpProblem 429 when it is one too many */
export async function limited(
  request: Request,
  limit: RequestLimit,
  { who = clientAddress(request), id = requestId(request), isRepeat }: Counting = {},
): Promise<void> {
  const count = await countRequest(limit, who, id)
  noteCount(request, count)
  if (count.isOver && !(await isRepeat?.())) throw tooMany(count)
}

/** From now on the answer to this request tells of the count. */
export function noteCount(request: Request, count: RateCount): void {
  counted.set(request, [...(counted.get(request) ?? []), count])
}

/** Says in the response what is left of the limits against which its request was counted. */
export function tellRateLimits(request: Request, response: Response): Response {
  const counts = counted.get(request)
  if (!counts) return response
  for (const [name, value] of Object.entries(rateLimitHeaders(counts))) response.headers.set(name, value)
  return response
}

export function tooMany({ resetSeconds }: RateCount): HttpProblem {
  const wait = resetSeconds < 60 ? plural(resetSeconds, 'second') : plural(Math.ceil(resetSeconds / 60), 'minute')
  const headers = { 'Retry-After': String(resetSeconds) }
  return new HttpProblem(429, 'rate_limited', `That was too often. Please try again in ${wait}.`, { headers })
}

/** As the replica tells it (deploy/replica/client-address.mjs), which believes nobody but the proxy. */
export function clientAddress(request: Request): string {
  return addressGroup(request.headers.get('x-real-ip') ?? 'unknown')
}
