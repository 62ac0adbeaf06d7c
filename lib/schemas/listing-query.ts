import { z } from 'zod'

export const listingSorts = ['featured', 'price-asc', 'price-desc', 'name', 'newest'] as const
export type ListingSort = (typeof listingSorts)[number]

const blankToUndefined = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankToUndefined, schema.optional())
const euros = z.coerce
  .number({ error: 'Enter an amount.' })
  .min(0, 'Enter an amount of 0 or more.')
  .max(1_000_000, 'Enter a smaller amount.')
  .transform((amount) => Math.round(amount * 100))

/** The question a listing answers. All of it stands in the URL, so that a link carries it to any replica. */
export const listingQuerySchema = z.object({
  query: optional(z.string().trim().max(100, 'Search with at most 100 characters.')),
  category: optional(z.string().regex(/^[a-z0-9-]{1,60}$/, 'Name a category by its slug.')),
  /** In whole currency units in the URL ("12.50"); in cents once parsed. */
  minPrice: optional(euros),
  maxPrice: optional(euros),
  inStock: z.preprocess(
    (value) => (value === undefined || value === '' ? 'false' : value),
    z.enum(['true', 'false', '1', '0', 'on']).transform((value) => value !== 'false' && value !== '0'),
  ),
  sort: z.preprocess(blankToUndefined, z.enum(listingSorts).default('featured')),
  page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(10_000).default(1)),
  pageSize: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(100).default(24)),
})

export type ListingQuery = z.output<typeof listingQuerySchema>
