/** @typedef {{ page: string, regex: string }} Route */

/**
 * Tells which route a request is for, so that figures and log lines name `/products/[slug]` and never an address: there are
 * only so many routes, while anybody can ask for as many addresses as they like, and some of those are personal.
 * @param {{ staticRoutes: Route[], dynamicRoutes: Route[] }} manifest what Next writes down about a build (routes-manifest.json)
 * @returns {(url: string) => string} the route of a request's target; `/_next/static` and `/_next/image` for those; `other`
 * for what is none: files, pages that do not exist, garbage
 */
export function routeFinder({ staticRoutes, dynamicRoutes }) {
  const fixed = new Set(staticRoutes.map((route) => route.page))
  // In Next's own order: the more special comes first.
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  return (url) => {
    const path = pathOf(url)
    if (fixed.has(path)) return path
    const inner = /^\/_next\/(?:static|image)(?=\/|$)/.exec(path)
    return inner?.[0] ?? patterns.find(({ pattern }) => pattern.test(path))?.page ?? 'other'
  }
}

/** @param {string} url */
function pathOf(url) {
  const end = url.search(/[?#]/)
  const path = end < 0 ? url : url.slice(0, end)
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}
