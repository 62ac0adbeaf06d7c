import { isSecure } from '@/server/identity/cookie-names'
import { HttpProblem } from './http-problem'

/**
 * Refuses a mutation that another site makes a browser send. Browsers say where a request comes from, and scripts cannot
 * change what they say. A request that says nothing is no browser's doing; one with a bearer token is not, either, as no
 * browser adds one by itself.
 * @throws HttpProblem 403
 */
export function refuseCrossSite(request: Request): void {
  // Only Bearer: a browser does add Basic by itself, for a link such as https://user:password@shop.example/.
  if (/^bearer /i.test(request.headers.get('authorization') ?? '')) return
  const site = request.headers.get('sec-fetch-site')
  // Nor a neighbour below the same domain, who may be anybody.
  if (site === 'cross-site' || site === 'same-site') throw crossSite()
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwn(origin, request)) throw crossSite()
}

function isOwn(origin: string, request: Request): boolean {
  // "null" is what a browser says for a sandboxed frame, and no URL.
  if (!URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  // Whoever sits on the line can make up a page of the same host without https.
  return host === ownHost(request) && (protocol === 'https:' || !isSecure())
}

/** The host in the browser's address bar. The proxy overwrites the header, so a client cannot invent it. */
function ownHost(request: Request): string | null {
  return request.headers.get('x-forwarded-host') ?? request.headers.get('host')
}

function crossSite(): HttpProblem {
  return new HttpProblem(403, 'cross_site', 'This request came from another site.')
}
