import 'server-only'
import { z } from 'zod'

/** What a session token says. Kept small: it travels with every request. */
export const sessionClaimsSchema = z.object({
  sub: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(['shopper', 'administrator']),
  /** One for each sign-in: its row in sign_ins. */
  sid: z.uuid(),
  /** users.session_version at the sign-in. Tokens of releases that knew none carry none, and have no row in sign_ins. */
  ver: z.number().int().optional(),
  /** When the password was checked (seconds since 1970). The session ends a fixed time after it, however much it is used. */
  auth_time: z.number().int(),
  iat: z.number().int(),
  exp: z.number().int(),
})

export type SessionClaims = z.output<typeof sessionClaimsSchema>
