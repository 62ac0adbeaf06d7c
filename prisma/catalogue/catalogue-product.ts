import type { TasteProfile } from '@/lib/taste-profile'
import type { AddOnCode } from './add-ons'
import type { Drawing } from './drawing'

export type CatalogueVariant = {
  /** Stable key, such as BEA-ADO-250-WHL: category, product, what sets it apart. */
  sku: string
  /** Tells it from its siblings: "250 g, whole beans". Empty when the product has one variant. */
  name: string
  /** EUR cents, tax included. */
  priceCents: number
  stock: number
}

/** One product as it is written down in this folder; the seed turns it into rows. */
export type CatalogueProduct = {
  /** Stable key and address: /products/<slug>. */
  slug: string
  name: string
  /** One sentence of at most 110 characters. */
  summary: string
  /** Paragraphs separated by a blank line. */
  description: string
  /** In the order in which they are shown. */
  attributes: [label: string, value: string][]
  /** How it tastes; nothing for what nobody drinks by itself. */
  taste?: TasteProfile
  variants: CatalogueVariant[]
  addOns?: AddOnCode[]
  /** Name of the picture below /pictures: always the slug. */
  picture: string
  /** What the picture shows, for those who cannot see it. */
  alt: string
  drawing: Drawing
}

export type CatalogueCategory = {
  slug: string
  name: string
  tagline: string
  products: CatalogueProduct[]
}
