import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag, productTag } from '@/lib/catalog-tags'
import type { ProductCardView } from '@/lib/views/product-view'
import { catalogLife, olderLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readProductCards } from './read-product-cards'
import { readSimilarSlugs } from './read-similar-slugs'

/**
 * @returns up to `count` other products from the same shelf, the most alike first and what is sold out last. From the shared
 * cache, from which a change of what they cost or of how many are left removes it.
 */
export async function listSimilar(slug: string, count: number): Promise<ProductCardView[]> {
  'use cache'
  const { value: similar, isFresh } = await readCatalog(`similar:${count}:${slug}`, async (client) =>
    readProductCards(client, await readSimilarSlugs(client, slug, count)),
  )
  cacheTag(catalogTag(), ...similar.map((item) => productTag(item.slug)))
  cacheLife(isFresh ? catalogLife : olderLife)
  return similar
}
