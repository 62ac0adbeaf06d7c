import { HttpProblem } from './http-problem'

/**
 * Refuses a mutation that another site makes a browser send. Browsers say where a request comes from; what carries
 * neither header is no browser's doing, and then only a bearer token, which no browser adds by itself, lets it in.
 * @throws HttpProblem 403
 */
export function refuseCrossSite(request: Request): void {
  if (request.headers.has('authorization')) return
  const site = request.headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') throw crossSite()
  const origin = request.headers.get('origin')
  if (origin === null) return
  if (!URL.canParse(origin) || new URL(origin).host !== ownHost(request)) throw crossSite()
}

/** The host in the browser's address bar. The proxy overwrites the header, so a client cannot invent it. */
function ownHost(request: Request): string | null {
  return request.headers.get('x-forwarded-host') ?? request.headers.get('host')
}

function crossSite(): HttpProblem {
  return new HttpProblem(403, 'cross_site', 'This request came from another site.')
}
