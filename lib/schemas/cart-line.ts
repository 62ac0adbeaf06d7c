import { z } from 'zod'
import { maxLineQuantity } from '../max-line-quantity'

/** A form sends text; anything else must be a number already, or `true` would buy one. */
const fromText = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value)

export const quantitySchema = z.preprocess(
  fromText,
  z
    .number({ error: 'Enter a whole number.' })
    .int('Enter a whole number.')
    .min(1, 'Take at least 1.')
    .max(maxLineQuantity, `Take at most ${maxLineQuantity}.`),
)

export const addCartLineSchema = z.object({
  sku: z.string().trim().min(1, 'Name the SKU.').max(64, 'A SKU has at most 64 characters.'),
  quantity: quantitySchema,
  /** Codes of add-ons, each at most once. */
  addOns: z
    .array(z.string().trim().min(1).max(40))
    .max(8, 'Take at most 8 add-ons.')
    .default([])
    .transform((codes) => [...new Set(codes)].sort()),
})

export const setQuantitySchema = z.object({ quantity: quantitySchema })
