import { z } from 'zod'

const emailSchema = z
  .string({ error: 'Enter your e-mail address.' })
  .trim()
  .toLowerCase()
  .max(254, 'Enter a shorter e-mail address.')
  .pipe(z.email('Enter an e-mail address such as ada@example.com.'))

export const credentialsSchema = z.object({
  email: emailSchema,
  // No lower bound here: a password that was good enough when it was set must still open the door.
  password: z
    .string({ error: 'Enter your password.' })
    .min(1, 'Enter your password.')
    .max(256, 'Enter a shorter password.'),
})

export const registrationSchema = z.object({
  email: emailSchema,
  name: z
    .string({ error: 'Enter your name.' })
    .trim()
    .min(1, 'Enter your name.')
    .max(80, 'Keep this under 80 characters.'),
  // Length is what counts (NIST 800-63B); composition rules only make passwords worse.
  password: z
    .string({ error: 'Choose a password.' })
    .min(10, 'Choose a password of at least 10 characters.')
    .max(256, 'Choose a password of at most 256 characters.'),
})
