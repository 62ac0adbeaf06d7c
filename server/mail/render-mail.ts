import 'server-only'
import type { Mail } from '@/server/platform/mail'
import { orderConfirmation } from './order-confirmation'
import { renderLetter, type Letter } from './render-letter'

/**
 * @param publicUrl where the mail's links lead
 * @throws Error for a template that this release does not know: then a replica of the next one will send it
 */
export function renderMail(mail: Mail, publicUrl: string): { subject: string; text: string; html: string } {
  return renderLetter(letterOf(mail, publicUrl))
}

function letterOf({ template, data }: Mail, publicUrl: string): Letter {
  switch (template) {
    case 'order-confirmation':
      return orderConfirmation(data, publicUrl)
    default:
      throw new Error(`no template ${String(template)}`)
  }
}
