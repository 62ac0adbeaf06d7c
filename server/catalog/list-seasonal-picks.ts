import 'server-only'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import { seasonOf, seasonTastes, type Season } from '@/lib/season'
import type { ProductCardView } from '@/lib/views/product-view'
import { listProducts } from './list-products'

/** @returns what tastes of this time of the year and can be bought, in the shop's order */
export async function listSeasonalPicks(count: number): Promise<{ season: Season; products: ProductCardView[] }> {
  const season = seasonOf(new Date())
  const query = listingQuerySchema.parse({ taste: seasonTastes[season], pageSize: count, inStock: 'true' })
  return { season, products: (await listProducts(query)).items }
}
