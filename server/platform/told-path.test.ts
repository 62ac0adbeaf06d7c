import { expect, it } from 'vitest'
import { toldPath } from './told-path'

const product = '/products/[slug]'

it.each([
  ['goods that there are', { route: product, path: '/products/amnesia-dark-roast', status: 200 }, true],
  ['goods that a browser had already', { route: product, path: '/products/amnesia-dark-roast', status: 304 }, true],
  ['a word to those who watch', { route: product, path: '/products/you-are-all-fools', status: 404 }, false],
  ['what is no word', { route: product, path: '/products/%3Cscript%3E', status: 200 }, false],
  ['an order', { route: '/orders/[number]', path: '/orders/GF-7K3M9Q2PXV', status: 200 }, false],
  ['whoever had left', { route: product, path: '/products/amnesia-dark-roast', status: null }, false],
])('of %s', (_what, asked, isTold) => {
  expect(toldPath(asked)).toBe(isTold ? asked.path : asked.route)
})
