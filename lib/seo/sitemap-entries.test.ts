import { expect, it } from 'vitest'
import { pageEntries, productEntries, sitemapEntries } from './sitemap-entries'

const [older, newer] = ['2026-01-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z']
const beans = { slug: 'beans', productCount: 25, changedAt: older }
const tea = { slug: 'tea', productCount: 24, changedAt: newer }

it('lists every page of every shelf, with the time of the newest change on it', () => {
  expect(pageEntries([beans, tea])).toEqual([
    { path: '/', changedAt: newer },
    { path: '/products', changedAt: newer },
    { path: '/products?page=2', changedAt: null },
    { path: '/products?page=3', changedAt: null },
    { path: '/products?category=beans', changedAt: older },
    { path: '/products?category=beans&page=2', changedAt: null },
    { path: '/products?category=tea', changedAt: newer },
    { path: '/docs/api', changedAt: null },
  ])
})

it('knows its pages also while nothing is for sale', () => {
  expect(pageEntries([]).map(({ path }) => path)).toEqual(['/', '/products', '/docs/api'])
  expect(sitemapEntries([], 10)).toEqual([{ path: '/sitemaps/pages.xml', changedAt: null }])
})

it('products go into as many sitemaps as they need, and a time is told only where it is true of that one', () => {
  expect(sitemapEntries([beans, tea], 49)).toEqual([
    { path: '/sitemaps/pages.xml', changedAt: newer },
    { path: '/sitemaps/products-1.xml', changedAt: newer },
  ])
  expect(sitemapEntries([beans, tea], 48).slice(1)).toEqual([
    { path: '/sitemaps/products-1.xml', changedAt: null },
    { path: '/sitemaps/products-2.xml', changedAt: null },
  ])
  expect(productEntries([{ slug: 'kettle', changedAt: newer }])).toEqual([
    { path: '/products/kettle', changedAt: newer },
  ])
})
