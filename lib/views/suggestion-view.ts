import { z } from 'zod'

export const suggestionCountMax = 6

/** What somebody may be about to type: a shelf or a product. */
export const suggestionViewSchema = z.object({
  kind: z.enum(['category', 'product']),
  slug: z.string(),
  name: z.string(),
  detail: z.string().describe('A product’s category; a category’s tagline.'),
  picture: z.string().describe('Name of the picture below /pictures, without width and format. Empty for a category.'),
  fromPriceCents: z.int().min(0).nullable().describe('Lowest price among the variants; null for a category.'),
})

export type SuggestionView = z.output<typeof suggestionViewSchema>

export const suggestionsViewSchema = z.object({ items: z.array(suggestionViewSchema).max(suggestionCountMax) })

export type SuggestionsView = z.output<typeof suggestionsViewSchema>
