import { z } from 'zod'

/** What somebody has typed so far. In lower case, so that caches know it again. */
export const suggestionQuerySchema = z.object({
  query: z
    .string('Type something.')
    .max(100, 'Search with at most 100 characters.')
    .trim()
    .min(2, 'Type at least two characters.')
    .transform((typed) => typed.toLowerCase().replace(/\s+/g, ' ')),
})
