import { z } from 'zod'
import { newPasswordSchema, passwordLength } from './credentials'

export const passwordChangeSchema = z
  .object({
    currentPassword: z
      .string({ error: 'Enter your current password.' })
      .min(1, 'Enter your current password.')
      .max(passwordLength.max, 'Enter a shorter password.'),
    newPassword: newPasswordSchema,
  })
  .refine(({ currentPassword, newPassword }) => currentPassword !== newPassword, {
    path: ['newPassword'],
    error: 'This is your password already. Choose another one.',
  })
