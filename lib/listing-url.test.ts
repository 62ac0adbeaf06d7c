import { describe, expect, it } from 'vitest'
import { listingOfForm, listingUrl, valuesOf, without } from './listing-url'

describe('listingUrl', () => {
  it('leaves out what is empty or the default', () => {
    expect(listingUrl({})).toBe('/products')
    expect(listingUrl({ query: '', sort: 'featured', page: '1', pageSize: '24', roast: [] })).toBe('/products')
  })

  it('has one order, whatever the order of the question', () => {
    expect(listingUrl({ page: '2', query: 'a b', category: 'tea' })).toBe('/products?query=a+b&category=tea&page=2')
    const url = '/products?category=beans&category=tea&price=10-20&minPrice=5&roast=dark&roast=light&inStock=true'
    const [one, other] = [{ roast: ['light', 'dark'], price: '10-20' }, { category: ['tea', 'beans', 'tea'] }]
    expect(listingUrl({ ...one, ...other, inStock: 'true', minPrice: '5' })).toBe(url)
    expect(listingUrl({ minPrice: '5', inStock: 'true', ...other, ...one })).toBe(url)
  })
})

describe('without', () => {
  const params = { query: 'a', roast: ['light', 'dark'], page: '3', sort: 'name' }

  it('takes one value away, and begins at the first page', () => {
    expect(without(params, 'roast', 'light')).toEqual({ query: 'a', roast: ['dark'], sort: 'name' })
  })

  it('takes away a parameter of which nothing is left', () => {
    expect(without({ ...params, roast: 'dark' }, 'roast', 'dark')).toEqual({ query: 'a', sort: 'name' })
    expect(without(params, 'roast')).toEqual({ query: 'a', sort: 'name' })
  })

  it('leaves what it was given as it was', () => {
    without(params, 'roast', 'light')
    expect(valuesOf(params, 'roast')).toEqual(['dark', 'light'])
    expect(params.page).toBe('3')
  })
})

describe('listingOfForm', () => {
  it('asks for what is ticked and typed, from the first page', () => {
    const form = new FormData()
    for (const [name, value] of [
      ['query', ' moka '],
      ['minPrice', ''],
      ['roast', 'light'],
      ['roast', 'dark'],
      ['inStock', 'true'],
      ['page', '4'],
      ['colour', 'blue'],
    ] as const) {
      form.append(name, value)
    }
    expect(listingOfForm(form)).toEqual({ query: 'moka', roast: ['light', 'dark'], inStock: 'true' })
  })
})
