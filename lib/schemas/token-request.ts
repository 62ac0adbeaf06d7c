import { z } from 'zod'
import { credentialsSchema } from './credentials'

export const passwordGrantSchema = credentialsSchema.extend({
  grantType: z.literal('password').optional(),
})

export const refreshGrantSchema = z.object({
  grantType: z.literal('refresh_token'),
  // Longer ones were never made; of what is looked up only the hash leaves the process.
  refreshToken: z
    .string({ error: 'Send the refresh token.' })
    .min(1, 'Send the refresh token.')
    .max(100, 'This is longer than a refresh token.'),
})

/** How a program asks for a token: with a password, or with the refresh token that came with the last one. */
export const tokenRequestSchema = z.discriminatedUnion('grantType', [passwordGrantSchema, refreshGrantSchema], {
  error: ({ code }) => (code === 'invalid_union' ? 'Say "password" or "refresh_token".' : undefined),
})
