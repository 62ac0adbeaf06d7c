import { expect, it } from 'vitest'
import { routeFinder } from './route-finder.mjs'

const findRoute = routeFinder({
  staticRoutes: ['/', '/products', '/api/cart'].map((page) => ({ page, regex: '' })),
  dynamicRoutes: [
    { page: '/api/auth/[...nextauth]', regex: '^/api/auth/(.+?)(?:/)?$' },
    { page: '/products/[slug]/reviews', regex: '^/products/([^/]+?)/reviews(?:/)?$' },
    { page: '/products/[slug]', regex: '^/products/([^/]+?)(?:/)?$' },
  ],
})

it.each([
  ['/', '/'],
  ['/?utm=1', '/'],
  ['/products', '/products'],
  ['/products/', '/products'],
  ['/products?query=a+name', '/products'],
  ['/api/cart#x', '/api/cart'],
  ['/products/amnesia-dark-roast?_rsc=1x2', '/products/[slug]'],
  ['/products/caf%C3%A9/', '/products/[slug]'],
  ['/products/a/reviews', '/products/[slug]/reviews'],
  ['/api/auth/callback/credentials', '/api/auth/[...nextauth]'],
  ['/_next/static/chunks/0a1b2c.js', '/_next/static'],
  ['/_next/image?url=x', '/_next/image'],
  ['/_next/staticky', 'other'],
  ['/favicon.png', 'other'],
  ['/products/a/b/c', 'other'],
  ['/wp-login.php', 'other'],
  ['//products', 'other'],
  ['http://elsewhere/products', 'other'],
  ['*', 'other'],
  ['', 'other'],
])('finds for %s the route %s', (url, route) => {
  expect(findRoute(url)).toBe(route)
})

it('knows no more names than there are routes, whatever is asked for', () => {
  const names = new Set(Array.from({ length: 10_000 }, (_, n) => findRoute(`/${n % 3 ? 'products/' : ''}${n}?q=${n}`)))
  expect([...names].sort()).toEqual(['/products/[slug]', 'other'])
})
