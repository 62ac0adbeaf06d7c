import { z } from 'zod'

/** Which sign-ins are to end: all but the requester's, or that one too. */
export const signOutsSchema = z.object({
  which: z.enum(['others', 'all'], { error: 'Say which: "others" or "all".' }),
})
