import { z } from 'zod'
import { priceBands, roasts, tastes } from '../facets'

export const listingSorts = ['featured', 'price-asc', 'price-desc', 'name', 'newest'] as const
export type ListingSort = (typeof listingSorts)[number]

const blankToUndefined = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankToUndefined, schema.optional())
const euros = z.coerce
  .number({ error: 'Enter an amount.' })
  .min(0, 'Enter an amount of 0 or more.')
  .max(1_000_000, 'Enter a smaller amount.')
  .transform((amount) => Math.round(amount * 100))

const flag = z.preprocess(
  (value) => (value === undefined || value === '' ? 'false' : value),
  z.enum(['true', 'false', '1', '0', 'on']).transform((value) => value !== 'false' && value !== '0'),
)
const inOneOrder = (values: string[]) => [...new Set(values)].toSorted()

/** Several values of one parameter, `?roast=light&roast=dark`: whatever fits one of them. One order, so that caches know it again. */
const anyOf = <T extends z.ZodType<string>>(value: T) =>
  z.preprocess(
    (given) => [given ?? []].flat().filter((one) => one !== ''),
    z.array(value).max(30, 'Choose at most 30.').transform(inOneOrder),
  )
const oneOf = (values: readonly { value: string }[], message: string) =>
  z.enum(
    values.map(({ value }) => value),
    message,
  )

/** The question a listing answers. All of it stands in the URL, so that a link carries it to any replica. */
export const listingQuerySchema = z.object({
  query: optional(z.string().trim().max(100, 'Search with at most 100 characters.')),
  category: anyOf(z.string().regex(/^[a-z0-9-]{1,60}$/, 'Name a category by its slug.')),
  price: anyOf(oneOf(priceBands, 'There is no such range of prices.')),
  /** In whole currency units in the URL ("12.50"); in cents once parsed. */
  minPrice: optional(euros),
  maxPrice: optional(euros),
  roast: anyOf(oneOf(roasts, 'There is no such roast.')),
  /** A country, as the shop spells it. */
  origin: anyOf(z.string().regex(/^[\p{L}\p{M}][\p{L}\p{M}’'. -]{0,59}$/u, 'Name a country.')),
  taste: anyOf(oneOf(tastes, 'There is no such taste.')),
  inStock: flag,
  sort: z.preprocess(blankToUndefined, z.enum(listingSorts).default('featured')),
  page: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(10_000).default(1)),
  pageSize: z.preprocess(blankToUndefined, z.coerce.number().int().min(1).max(100).default(24)),
})

export type ListingQuery = z.output<typeof listingQuerySchema>

/** The same asked by a program, which says whether it wants the counts. */
export const listingRequestSchema = listingQuerySchema.extend({
  facets: flag.describe('`1`: with what the listing can be narrowed by, and how many products each choice would show.'),
})
