import { z } from 'zod'

const text = (maxLength: number) =>
  z
    .string({ error: 'Enter a text.' })
    .trim()
    .min(1, 'Enter a text.')
    .max(maxLength, `Use at most ${maxLength} characters.`)
    // Postgres cannot hold it.
    .refine((value) => !value.includes('\0'), 'Leave out the NUL character.')

/** What an administrator may change of a product, each as its new absolute value, so that a repeat changes nothing. */
export const productChangeSchema = z
  .strictObject({
    name: text(120).exactOptional(),
    /** One sentence for cards and search results. */
    summary: text(300).exactOptional(),
    /** Paragraphs, with an empty line between them. */
    description: text(10_000).exactOptional(),
    /** Lower comes first in the default order. */
    position: z
      .number({ error: 'Enter a whole number.' })
      .int('Enter a whole number.')
      .min(0, 'A position is at least 0.')
      .max(1_000_000, 'A position is at most 1,000,000.')
      .exactOptional(),
  })
  .refine(
    (change) => Object.keys(change).length > 0,
    'Say what to change: name, summary, description, position or several of them.',
  )

export type ProductChange = z.output<typeof productChangeSchema>
