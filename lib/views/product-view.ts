import { z } from 'zod'
import { tasteAxes, tasteLevelMax, type TasteAxis } from '../taste-profile'

const count = z.int().min(0)
const cents = z.int().min(0)
const categoryName = z.object({ slug: z.string(), name: z.string() })

/** What a product card needs: one row of a listing. */
export const productCardViewSchema = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  category: categoryName,
  picture: z.string().describe('Name of the picture below /pictures, without width and format.'),
  pictureAlt: z.string(),
  fromPriceCents: cents.describe('Lowest price among the variants.'),
  pricesDiffer: z.boolean().describe('True when the variants differ in price.'),
  currency: z.string(),
  available: count.describe('Units that can be sold now, over all variants. May be up to 2 s old: the order decides.'),
})

export type ProductCardView = z.output<typeof productCardViewSchema>

export const variantViewSchema = z.object({
  sku: z.string(),
  name: z
    .string()
    .describe('Tells it from its siblings: "250 g, whole beans". Empty when the product has one variant.'),
  priceCents: cents,
  available: count.describe('Units that can be sold now. May be up to 2 s old: the order decides.'),
})

export type VariantView = z.output<typeof variantViewSchema>

export const addOnViewSchema = z.object({ code: z.string(), name: z.string(), priceCents: cents })

export type AddOnView = z.output<typeof addOnViewSchema>

const tasteLevel = z.int().min(1).max(tasteLevelMax)

export const tasteProfileSchema = z.object(
  Object.fromEntries(tasteAxes.map((axis) => [axis, tasteLevel])) as Record<TasteAxis, typeof tasteLevel>,
)

export const productViewSchema = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  category: categoryName,
  attributes: z
    .array(z.tuple([z.string(), z.string()]))
    .describe('Label and value, in the order in which they should be shown: [["Origin", "Ethiopia, Gedeo"], …].'),
  tasteProfile: tasteProfileSchema
    .nullable()
    .describe('How it tastes, each from 1 (hardly any) to 5. Null for what nobody tastes.'),
  pictures: z.array(z.object({ picture: z.string(), alt: z.string() })),
  currency: z.string(),
  variants: z.array(variantViewSchema),
  addOns: z.array(addOnViewSchema),
})

export type ProductView = z.output<typeof productViewSchema>

export type CategoryView = { slug: string; name: string; tagline: string; productCount: number }

const facetValues = z.array(z.object({ value: z.string(), name: z.string(), count }))

/** What a listing can be narrowed by. Each count is that of the listing with everything that is set of the other facets. */
export const facetsViewSchema = z.object({
  category: facetValues,
  price: facetValues,
  roast: facetValues,
  origin: facetValues,
  taste: facetValues,
  inStock: count.describe('How many are left when what is sold out is left out.'),
  without: z
    .record(z.string(), count)
    .describe(
      'Filter that is set to the number of products there would be without it. `prices` are minPrice and maxPrice.',
    ),
})

export type FacetsView = z.output<typeof facetsViewSchema>

/** Some products, named by a client. */
export const productCardsViewSchema = z.object({ items: z.array(productCardViewSchema) })

export type ProductCardsView = z.output<typeof productCardsViewSchema>

/** One page of the catalogue. */
export const productPageViewSchema = z.object({
  items: z.array(productCardViewSchema),
  total: count.describe('Over all pages.'),
  page: z.int().min(1).describe('Counts from 1.'),
  pageSize: z.int().min(1),
  facets: facetsViewSchema.optional().describe('Only when asked for by `facets=1`.'),
})

export type ProductPageView = z.output<typeof productPageViewSchema>
