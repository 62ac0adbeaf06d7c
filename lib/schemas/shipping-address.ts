import { z } from 'zod'

const line = (label: string) => z.string().trim().min(1, `Enter ${label}.`).max(120, 'Keep this under 120 characters.')

/** Countries to which Goldfish delivers (ISO 3166-1 alpha-2). */
export const deliveryCountries = {
  AT: 'Austria',
  BE: 'Belgium',
  DE: 'Germany',
  DK: 'Denmark',
  ES: 'Spain',
  FR: 'France',
  IE: 'Ireland',
  IT: 'Italy',
  JP: 'Japan',
  LU: 'Luxembourg',
  NL: 'Netherlands',
  PT: 'Portugal',
  SE: 'Sweden',
  US: 'United States',
} as const

export type CountryCode = keyof typeof deliveryCountries

export const shippingAddressSchema = z.object({
  name: line('the name on the parcel'),
  line1: line('the street and number'),
  line2: z
    .string()
    .trim()
    .max(120, 'Keep this under 120 characters.')
    .optional()
    .transform((value) => value || undefined),
  city: line('the town or city'),
  postalCode: z
    .string()
    .trim()
    .min(2, 'Enter the postal code.')
    .max(16, 'Enter a postal code of at most 16 characters.'),
  country: z.enum(Object.keys(deliveryCountries) as [CountryCode, ...CountryCode[]], {
    error: 'Choose a country we deliver to.',
  }),
})
