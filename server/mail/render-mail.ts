import 'server-only'
import type { Mail, SecretMail } from '@/server/platform/mail'
import { orderConfirmation } from './order-confirmation'
import { passwordChangedLetter } from './password-changed-letter'
import { passwordResetLetter } from './password-reset-letter'
import { providerLinkedLetter } from './provider-linked-letter'
import { renderLetter, type Letter } from './render-letter'

/**
 * @param publicUrl where the mail's links lead
 * @throws Error for a template that this release does not know: then a replica of the next one will send it
 */
export function renderMail(
  mail: Mail | SecretMail,
  publicUrl: string,
): { subject: string; text: string; html: string } {
  return renderLetter(letterOf(mail, publicUrl))
}

function letterOf({ template, data }: Mail | SecretMail, publicUrl: string): Letter {
  switch (template) {
    case 'order-confirmation':
      return orderConfirmation(data, publicUrl)
    case 'password-changed':
      return passwordChangedLetter(data, publicUrl)
    case 'provider-linked':
      return providerLinkedLetter(data, publicUrl)
    case 'password-reset':
      return passwordResetLetter(data, publicUrl)
    default:
      throw new Error(`no template ${String(template)}`)
  }
}
