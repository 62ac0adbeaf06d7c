import { expect, it } from 'vitest'
import type { ListingParams } from '../listing-url'
import { listingPlace } from './listing-place'

const some = 60

it.each<[string, ListingParams, string]>([
  ['everything', {}, '/products'],
  ['a shelf', { category: 'tea' }, '/products?category=tea'],
  [
    'what is the default anyway',
    { category: 'tea', sort: 'featured', pageSize: '24', page: '1' },
    '/products?category=tea',
  ],
  ['a later page', { category: 'tea', page: '2' }, '/products?category=tea&page=2'],
  ['another order', { category: 'tea', sort: 'name' }, '/products?category=tea'],
  ['another page size', { pageSize: '48' }, '/products'],
])('%s is offered, under one address', (_name, params, canonical) => {
  expect(listingPlace(params, some)).toEqual({ canonical, isIndexed: true })
})

it.each<[string, ListingParams]>([
  ['a search', { query: 'ethiopia' }],
  ['a search on a shelf', { query: 'ethiopia', category: 'beans' }],
  ['a filter', { category: 'beans', maxPrice: '20' }],
  ['what is in stock', { inStock: 'true' }],
  ['a facet', { category: 'beans', roast: 'light' }],
  ['a later page of another order', { category: 'beans', sort: 'name', page: '2' }],
])('%s is not offered, and names no other page', (_name, params) => {
  const { canonical, isIndexed } = listingPlace(params, some)
  expect(isIndexed).toBe(false)
  expect(Object.fromEntries(new URL(canonical, 'http://a').searchParams)).toEqual(params)
})

it('several shelves, or values of a facet, at once are not offered either', () => {
  expect(listingPlace({ category: ['beans', 'tea'] }, some).isIndexed).toBe(false)
  expect(listingPlace({ roast: ['light'] }, some).isIndexed).toBe(false)
  expect(listingPlace({ category: ['tea'], roast: [] }, some).isIndexed).toBe(true)
})

it('an empty shelf is not offered', () => {
  expect(listingPlace({ category: 'no-such-shelf' }, 0).isIndexed).toBe(false)
})
