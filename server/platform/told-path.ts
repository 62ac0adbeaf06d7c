import 'server-only'

/** Their addresses name nothing but goods of the catalogue. */
const publicRoutes = new Set(['/products/[slug]', '/api/products/[slug]'])

/**
 * What everybody may be told of the address that somebody asked for: its route, and the address itself where it is one of
 * the catalogue's. One that nobody answered with goods could be anything, such as a message to those who watch.
 * @param path without its query
 */
export function toldPath({ route, path, status }: { route: string; path: string; status: number | null }): string {
  const isGoods = publicRoutes.has(route) && (status === 200 || status === 304)
  return isGoods && /^[\w/-]{1,120}$/.test(path) ? path : route
}
