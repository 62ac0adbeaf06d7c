import { z } from 'zod'

/** One place where somebody is signed in. */
export const signInViewSchema = z.object({
  id: z.uuid(),
  isCurrent: z.boolean().describe('Whether the request that asks belongs to it.'),
  via: z.string().describe('How: "password", "registration", "google", "github" or "token" (a program).'),
  device: z.string().nullable().describe('Such as "Firefox on Windows"; null when it says nothing that we know.'),
  kind: z.enum(['computer', 'phone', 'tablet', 'program']),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().describe('A minute or so behind.'),
})

export const signInListViewSchema = z.object({ items: z.array(signInViewSchema) })

export type SignInView = z.output<typeof signInViewSchema>
