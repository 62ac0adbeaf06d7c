import { describe, expect, it } from 'vitest'
import { listingUrl } from './listing-url'
import { readListing, searchParamsInput } from './read-listing'

describe('readListing', () => {
  it('reads what a form without JavaScript sends, empty fields and all', () => {
    const listing = readListing({ query: '', category: 'beans', minPrice: '', maxPrice: '12.50', inStock: 'on' })
    expect(listing.query).toMatchObject({ category: ['beans'], maxPrice: 1250, inStock: true, page: 1 })
    expect(listing.query.query).toBeUndefined()
    expect(listing.problems).toEqual({})
    expect(listingUrl(listing.params)).toBe('/products?category=beans&maxPrice=12.50&inStock=true')
  })

  it('reads several values of a facet, each once, in one order', () => {
    const { query, params } = readListing({ roast: ['light', 'dark', 'light', ''], origin: 'Côte d’Ivoire' })
    expect(query).toMatchObject({ roast: ['dark', 'light'], origin: ['Côte d’Ivoire'] })
    expect(readListing(searchParamsInput(new URL(listingUrl(params), 'http://x').searchParams)).query).toEqual(query)
  })

  it('leaves out and tells what makes no sense, and keeps the rest', () => {
    const listing = readListing({ query: 'ethiopia', minPrice: 'cheap', page: '-3', sort: 'random' })
    expect(Object.keys(listing.problems).sort()).toEqual(['minPrice', 'page', 'sort'])
    expect(listing.query).toMatchObject({ query: 'ethiopia', page: 1, sort: 'featured' })
    expect(listingUrl(listing.params)).toBe('/products?query=ethiopia')
  })

  it('leaves out only the values of a facet that it does not know', () => {
    const listing = readListing({ roast: ['burnt', 'dark'], taste: 'socks', category: ['Bad Slug', 'tea'] })
    expect(listingUrl(listing.params)).toBe('/products?category=tea&roast=dark')
    expect(Object.keys(listing.problems).sort()).toEqual(['category', 'roast', 'taste'])
  })

  it('leaves out a facet of which too much is asked', () => {
    const category = Array.from({ length: 31 }, (_, n) => `shelf-${n}`)
    expect(readListing({ category, roast: 'dark' }).query).toMatchObject({ category: [], roast: ['dark'] })
  })

  it('takes the first where one thing can be said and two are', () => {
    expect(readListing({ query: ['tea', 'beans'] }).query.query).toBe('tea')
  })
})

it('searchParamsInput keeps all values of a facet', () => {
  const input = searchParamsInput(new URLSearchParams('roast=dark&roast=light&sort=name&taste=nut'))
  expect(input).toEqual({ roast: ['dark', 'light'], sort: 'name', taste: ['nut'] })
})
