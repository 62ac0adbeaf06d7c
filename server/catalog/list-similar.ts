import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag, productTag } from '@/lib/catalog-tags'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import type { ProductCardView } from '@/lib/views/product-view'
import { catalogLife, olderLife } from './catalog-life'
import { readListing } from './read-listing'

/** @returns up to `count` other products from the same category, in the shop's order */
export async function listSimilar(slug: string, category: string, count: number): Promise<ProductCardView[]> {
  'use cache'
  const query = listingQuerySchema.parse({ category, pageSize: count + 1 })
  const { value: page, isFresh } = await readListing(query)
  const similar = page.items.filter((item) => item.slug !== slug).slice(0, count)
  cacheTag(catalogTag(), ...similar.map((item) => productTag(item.slug)))
  cacheLife(isFresh ? catalogLife : olderLife)
  return similar
}
