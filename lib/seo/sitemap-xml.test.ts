import { expect, it } from 'vitest'
import { sitemapIndexXml, sitemapXml, urlsPerSitemap } from './sitemap-xml'

const origin = new URL('https://goldfish.example')
const changedAt = '2026-02-03T04:05:06.789Z'

it('names absolute addresses, escaped, with the time of the last change where it is known', () => {
  const entries = [
    { path: '/', changedAt },
    { path: '/products?category=tea&page=2', changedAt: null },
  ]
  expect(sitemapXml(entries, origin)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://goldfish.example/</loc><lastmod>2026-02-03T04:05:06.789Z</lastmod></url>
<url><loc>https://goldfish.example/products?category=tea&amp;page=2</loc></url>
</urlset>
`)
})

it('an index names sitemaps', () => {
  expect(sitemapIndexXml([{ path: '/sitemaps/products-1.xml', changedAt: null }], origin)).toContain(
    '<sitemap><loc>https://goldfish.example/sitemaps/products-1.xml</loc></sitemap>',
  )
})

it('refuses more than the protocol allows, and takes as many', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ path: `/products/${n}`, changedAt: null }))
  expect(sitemapXml(many(urlsPerSitemap), origin).match(/<url>/g)).toHaveLength(50_000)
  expect(() => sitemapXml(many(urlsPerSitemap + 1), origin)).toThrow(RangeError)
})
