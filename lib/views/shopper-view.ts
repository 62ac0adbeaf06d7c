import { z } from 'zod'

/** Who is signed in, as the token says. */
export const shopperViewSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['shopper', 'administrator']),
})

export type ShopperView = z.output<typeof shopperViewSchema>
