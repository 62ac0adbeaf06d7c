import { describe, expect, it } from 'vitest'
import { addCartLineSchema } from './cart-line'
import { listingQuerySchema } from './listing-query'
import { orderRequestSchema } from './order-request'

describe('addCartLineSchema', () => {
  it.each([0, -1, 1e9, 1.5, 'two', '', null, true, [3], Number.NaN])('refuses the quantity %j', (quantity) => {
    expect(addCartLineSchema.safeParse({ sku: 'A', quantity }).success).toBe(false)
  })

  it('takes each add-on once, in one order, so that the same choice is the same line', () => {
    const parsed = addCartLineSchema.parse({ sku: 'A', quantity: '2', addOns: ['oat', 'ice', 'oat'] })
    expect(parsed).toEqual({ sku: 'A', quantity: 2, addOns: ['ice', 'oat'] })
  })
})

describe('listingQuerySchema', () => {
  it('asks for the first page of everything when the URL says nothing', () => {
    const nothing = { category: [], price: [], roast: [], origin: [], taste: [], inStock: false }
    expect(listingQuerySchema.parse({})).toEqual({ ...nothing, sort: 'featured', page: 1, pageSize: 24 })
  })

  it('reads what a form without JavaScript sends: empty fields are no filters', () => {
    const parsed = listingQuerySchema.parse({ query: '', category: '', minPrice: '', maxPrice: '12.5', inStock: 'on' })
    expect(parsed).toMatchObject({ maxPrice: 1250, inStock: true })
    expect(parsed.query).toBeUndefined()
  })

  it.each([
    { page: '0' },
    { page: 'x' },
    { pageSize: '101' },
    { sort: 'cheapest' },
    { minPrice: '-1' },
    { inStock: 'maybe' },
    { roast: 'burnt' },
    { taste: ['nut', 'socks'] },
    { price: '1-2' },
    { origin: '<script>' },
  ])('refuses %j', (question) => {
    expect(listingQuerySchema.safeParse(question).success).toBe(false)
  })
})

describe('orderRequestSchema', () => {
  const order = {
    shippingAddress: { name: 'Ada', line1: 'Main 1', line2: '', city: 'Ulm', postalCode: '89073', country: 'DE' },
    delivery: 'standard',
    payment: { method: 'card', cardNumber: '4242 4242 4242 4242' },
  }

  it('takes a form’s empty second line as none', () => {
    expect(orderRequestSchema.parse(order).shippingAddress.line2).toBeUndefined()
  })

  it.each([
    ['shippingAddress.city', { ...order, shippingAddress: { ...order.shippingAddress, city: ' ' } }],
    ['shippingAddress.country', { ...order, shippingAddress: { ...order.shippingAddress, country: 'XX' } }],
    ['delivery', { ...order, delivery: 'drone' }],
    ['payment.cardNumber', { ...order, payment: { method: 'card', cardNumber: '1234' } }],
  ])('says that %s is wrong', (path, input) => {
    const paths = orderRequestSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.'))
    expect(paths).toEqual([path])
  })
})
