import { describe, expect, it } from 'vitest'
import type { ProductView } from '../views/product-view'
import { breadcrumbJsonLd } from './breadcrumb-json-ld'
import { productJsonLd } from './product-json-ld'
import { shopJsonLd } from './shop-json-ld'
import { hostileTexts } from './testing/hostile-texts'
import { richResults } from './testing/rich-results'

const origin = new URL('https://goldfish.example')
const product: ProductView = {
  slug: 'yirgacheffe',
  name: 'Yirgacheffe',
  summary: 'Tastes of apricot.',
  description: 'Long.',
  category: { slug: 'beans', name: 'Beans' },
  attributes: [['Origin', 'Ethiopia']],
  tasteProfile: null,
  pictures: [{ picture: 'yirgacheffe', alt: 'A bag' }],
  currency: 'EUR',
  variants: [{ sku: 'YIR-250', name: '', priceCents: 1490, available: 3 }],
  addOns: [],
}

describe('a product', () => {
  it('with one variant has one offer', () => {
    const data = richResults.product.parse(productJsonLd(product, origin))
    expect(data).toMatchObject({
      url: 'https://goldfish.example/products/yirgacheffe',
      image: [
        'https://goldfish.example/pictures/yirgacheffe-960.webp',
        'https://goldfish.example/pictures/yirgacheffe-share.jpg',
      ],
      offers: { sku: 'YIR-250', price: '14.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    })
  })

  it('with several has an offer for each, and their range', () => {
    const variants = [
      { sku: 'YIR-1000', name: '1 kg', priceCents: 5390, available: 0 },
      { sku: 'YIR-250', name: '250 g', priceCents: 1490, available: 1 },
    ]
    const { offers } = richResults.product.parse(productJsonLd({ ...product, variants }, origin))
    expect(offers).toMatchObject({
      lowPrice: '14.90',
      highPrice: '53.90',
      offers: [
        { name: 'Yirgacheffe, 1 kg', price: '53.90', availability: 'https://schema.org/OutOfStock' },
        { name: 'Yirgacheffe, 250 g', price: '14.90', availability: 'https://schema.org/InStock' },
      ],
    })
  })

  it('that nobody sells is none', () => {
    expect(productJsonLd({ ...product, variants: [] }, origin)).toBeNull()
  })

  it.each(hostileTexts)('may be called %j', (name) => {
    expect(richResults.product.parse(productJsonLd({ ...product, name }, origin)).name).toBe(name)
  })
})

it('the way to a page counts from 1 and has absolute addresses', () => {
  const crumbs = [
    { name: 'Home', path: '/' },
    { name: 'Tea & more', path: '/products?category=tea' },
  ]
  const { itemListElement } = richResults.breadcrumb.parse(breadcrumbJsonLd(crumbs, origin))
  expect(itemListElement.map(({ item }) => item)).toEqual([
    'https://goldfish.example/',
    'https://goldfish.example/products?category=tea',
  ])
})

it('the shop says who it is and how to search it', () => {
  expect(richResults.shop.safeParse(shopJsonLd(origin)).error).toBeUndefined()
})
