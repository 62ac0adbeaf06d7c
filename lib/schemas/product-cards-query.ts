import { z } from 'zod'

/** `?slug=mug&slug=kettle`: which products a client wants to show by what they cost now. */
export const productCardsQuerySchema = z.object({
  slug: z.preprocess(
    (given) => [given ?? []].flat(),
    z
      .array(z.string().regex(/^[a-z0-9-]{1,120}$/, 'Name a product by its slug.'))
      .min(1, 'Name at least 1 product.')
      .max(12, 'Name at most 12 products.')
      .transform((slugs) => [...new Set(slugs)]),
  ),
})
