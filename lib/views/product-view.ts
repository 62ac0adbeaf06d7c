/** What a product card needs: one row of a listing. */
export type ProductCardView = {
  slug: string
  name: string
  summary: string
  category: { slug: string; name: string }
  /** Name of the picture below /pictures, without width and format. */
  picture: string
  pictureAlt: string
  /** Lowest price among the variants. */
  fromPriceCents: number
  /** True when the variants differ in price. */
  pricesDiffer: boolean
  currency: string
  /** Units that can be sold now, over all variants. May be up to 2 s old: the order decides. */
  available: number
}

export type VariantView = {
  sku: string
  /** Tells it from its siblings: "250 g, whole beans". Empty when the product has one variant. */
  name: string
  priceCents: number
  /** Units that can be sold now. May be up to 2 s old: the order decides. */
  available: number
}

export type AddOnView = { code: string; name: string; priceCents: number }

export type ProductView = {
  slug: string
  name: string
  summary: string
  description: string
  category: { slug: string; name: string }
  /** In the order in which they should be shown: [["Origin", "Ethiopia, Gedeo"], …]. */
  attributes: [label: string, value: string][]
  pictures: { picture: string; alt: string }[]
  currency: string
  variants: VariantView[]
  addOns: AddOnView[]
}

export type CategoryView = { slug: string; name: string; tagline: string; productCount: number }

/** One page of the catalogue. */
export type ProductPageView = {
  items: ProductCardView[]
  /** Over all pages. */
  total: number
  /** Counts from 1. */
  page: number
  pageSize: number
}
