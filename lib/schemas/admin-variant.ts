import { z } from 'zod'

/** What an administrator may change of a variant, each as its new absolute value, so that a repeat changes nothing. */
export const variantChangeSchema = z
  .strictObject({
    priceCents: z
      .number({ error: 'Enter the price in whole cents.' })
      .int('Enter the price in whole cents.')
      .min(1, 'A price is at least 1 cent.')
      .max(10_000_000, 'A price is at most 10,000,000 cents.')
      .exactOptional(),
    stock: z
      .number({ error: 'Enter a whole number.' })
      .int('Enter a whole number.')
      .min(0, 'Stock is at least 0.')
      .max(1_000_000, 'Stock is at most 1,000,000.')
      .exactOptional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Say what to change: priceCents, stock or both.')

export type VariantChange = z.output<typeof variantChangeSchema>
