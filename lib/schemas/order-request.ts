import { z } from 'zod'
import { deliveryMethods } from '../delivery'
import { cardNumberDigits, isPlausibleCardNumber } from '../card-number'
import { shippingAddressSchema } from './shipping-address'

export const orderRequestSchema = z.object({
  shippingAddress: shippingAddressSchema,
  delivery: z.enum(deliveryMethods, { error: 'Choose how you want to get it.' }),
  payment: z.object({
    method: z.literal('card', { error: 'Pay by card.' }),
    cardNumber: z
      .string({ error: 'Enter the card number.' })
      .max(40, 'Enter a card number of 12 to 19 digits.')
      .transform(cardNumberDigits)
      .refine(isPlausibleCardNumber, 'Check the card number: a digit seems wrong.'),
  }),
  /** The total the buyer saw. When it is sent and no longer true, the order is refused and the new total told. */
  expectedTotalCents: z.coerce.number().int().min(0).optional(),
})

export type OrderRequest = z.output<typeof orderRequestSchema>
