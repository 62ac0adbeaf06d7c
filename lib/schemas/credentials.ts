import { z } from 'zod'

const emailSchema = z
  .string({ error: 'Enter your e-mail address.' })
  .trim()
  .toLowerCase()
  .max(254, 'Enter a shorter e-mail address.')
  .pipe(z.email('Enter an e-mail address such as ada@example.com.'))

/** NIST SP 800-63B-4, 3.1.1.2: fifteen where the password is all that is asked for, and no rules about capitals or digits. */
export const passwordLength = { min: 15, max: 256 }

/** What server/identity/is-guessable.ts says to it comes on top: that needs a list which no browser should load. */
export const newPasswordSchema = z
  .string({ error: 'Choose a password.' })
  .min(
    passwordLength.min,
    `Choose a password of at least ${passwordLength.min} characters; four words in a row do well.`,
  )
  .max(passwordLength.max, `Choose a password of at most ${passwordLength.max} characters.`)

export const credentialsSchema = z.object({
  email: emailSchema,
  // No lower bound here: a password that was good enough when it was set must still open the door.
  password: z
    .string({ error: 'Enter your password.' })
    .min(1, 'Enter your password.')
    .max(passwordLength.max, 'Enter a shorter password.'),
})

export const registrationSchema = z.object({
  email: emailSchema,
  name: z
    .string({ error: 'Enter your name.' })
    .trim()
    .min(1, 'Enter your name.')
    .max(80, 'Keep this under 80 characters.'),
  password: newPasswordSchema,
})

export const passwordResetRequestSchema = z.object({ email: emailSchema })

export const passwordResetSchema = z.object({
  token: z.string({ error: 'The letter’s token is missing.' }).max(200, 'This is no token of a letter.'),
  password: newPasswordSchema,
})
