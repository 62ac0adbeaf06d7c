import 'server-only'
import { createPasswordReset } from '@/server/identity/create-password-reset'
import type { PasswordResetRequest } from '@/server/identity/request-password-reset'
import { sendMail } from '@/server/mail/send-mail'

/**
 * Writes and sends the letter, if anybody has the address. When it is done twice there are two letters, and both are good.
 * @param id of the job
 */
export async function mailPasswordReset(id: string, { email }: PasswordResetRequest): Promise<void> {
  const reset = await createPasswordReset(email)
  if (reset) await sendMail(id, { to: email, template: 'password-reset', data: reset })
}
