import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { pageEntries, productEntries, sitemapEntries } from '@/lib/seo/sitemap-entries'
import { sitemapIndexXml, sitemapXml } from '@/lib/seo/sitemap-xml'
import { catalogLife, olderLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readSitemapProducts } from './read-sitemap-products'
import { readSitemapShelves } from './read-sitemap-shelves'

/**
 * Fewer than the protocol allows: what the shared cache keeps may have 2 MB, and an address takes 150 to 300 bytes.
 * Every change of a price or a text makes all parts anew when somebody asks for them.
 */
const productsPerSitemap = 5_000

/**
 * A sitemap as it is sent. From the shared cache, from which every change of the catalogue removes it.
 * @param part `index`, `pages` or the number of products' part, from 1
 * @param origin where people reach the shop: replicas under another address have entries of their own
 * @returns null when there is no such part
 */
export async function sitemapText(part: 'index' | 'pages' | number, origin: string): Promise<string | null> {
  'use cache'
  cacheTag(catalogTag())
  const at = new URL(origin)
  if (typeof part === 'number') {
    const { value: products, isFresh } = await readCatalog(`sitemap-products:${part}`, (client) =>
      readSitemapProducts(client, part, productsPerSitemap),
    )
    cacheLife(isFresh ? catalogLife : olderLife)
    return products.length > 0 ? sitemapXml(productEntries(products), at) : null
  }
  const { value: shelves, isFresh } = await readCatalog('sitemap-shelves', readSitemapShelves)
  cacheLife(isFresh ? catalogLife : olderLife)
  return part === 'pages'
    ? sitemapXml(pageEntries(shelves), at)
    : sitemapIndexXml(sitemapEntries(shelves, productsPerSitemap), at)
}
