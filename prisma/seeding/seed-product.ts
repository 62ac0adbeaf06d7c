import type { CatalogueProduct } from '../catalogue/catalogue-product'

/** A product as the seed writes it: its texts, and its place in the shop. */
export type SeedProduct = Omit<CatalogueProduct, 'drawing'> & {
  categorySlug: string
  position: number
  /** How long ago it came into the shop: what the order "newest" goes by. */
  ageDays: number
}
