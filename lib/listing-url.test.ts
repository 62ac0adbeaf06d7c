import { describe, expect, it } from 'vitest'
import { listingUrl, readListing } from './listing-url'

describe('listingUrl', () => {
  it('leaves out what is empty or the default', () => {
    expect(listingUrl({})).toBe('/products')
    expect(listingUrl({ query: '', sort: 'featured', page: '1', pageSize: '24' })).toBe('/products')
  })

  it('has one order, whatever the order of the question', () => {
    expect(listingUrl({ page: '2', query: 'a b', category: 'tea' })).toBe('/products?query=a+b&category=tea&page=2')
  })
})

describe('readListing', () => {
  it('reads what a form without JavaScript sends, empty fields and all', () => {
    const listing = readListing({ query: '', category: 'beans', minPrice: '', maxPrice: '12.50', inStock: 'on' })
    expect(listing.query).toMatchObject({ category: 'beans', maxPrice: 1250, inStock: true, page: 1 })
    expect(listing.query.query).toBeUndefined()
    expect(listing.problems).toEqual({})
    expect(listingUrl(listing.params)).toBe('/products?category=beans&maxPrice=12.50&inStock=true')
  })

  it('leaves out and tells what makes no sense, and keeps the rest', () => {
    const listing = readListing({ query: 'ethiopia', minPrice: 'cheap', page: '-3', sort: 'random' })
    expect(Object.keys(listing.problems).sort()).toEqual(['minPrice', 'page', 'sort'])
    expect(listing.query).toMatchObject({ query: 'ethiopia', page: 1, sort: 'featured' })
    expect(listingUrl(listing.params)).toBe('/products?query=ethiopia')
  })

  it('takes the first of a parameter given twice', () => {
    expect(readListing({ category: ['tea', 'beans'] }).query.category).toBe('tea')
  })
})
