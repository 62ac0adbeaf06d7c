import 'server-only'
import { z } from 'zod'

/** What a session token says. Kept small: it travels with every request. */
export const sessionClaimsSchema = z.object({
  sub: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['shopper', 'administrator']),
  /** One for each sign-in. */
  sid: z.string(),
  /** When the password was checked (seconds since 1970). The session ends a fixed time after it, however much it is used. */
  auth_time: z.number().int(),
  iat: z.number().int(),
  exp: z.number().int(),
})

export type SessionClaims = z.output<typeof sessionClaimsSchema>
