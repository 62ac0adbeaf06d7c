import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '@/server/platform/env'
import { log } from '@/server/platform/log'
import type { Mail, SecretMail } from '@/server/platform/mail'
import { renderMail } from './render-mail'

/** Together well below the time after which another replica takes the job for abandoned: see prisma/job-queues.ts. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }

/**
 * Hands a mail to the server of SMTP_URL; without one it is only noted that it was not sent. The log never says to whom.
 * @param id of the job: whoever gets the mail twice can tell by its Message-ID
 * @throws Error when it was not taken and may be later
 */
export async function sendMail(id: string, mail: Mail | SecretMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env()
  const letter = renderMail(mail, PUBLIC_URL)
  const said = { mail: id, template: mail.template }
  if (SMTP_URL === undefined) return log().info(said, 'mail not sent: SMTP_URL is not set')
  const transport = createTransport({ ...serverOf(SMTP_URL), ...timeouts })
  try {
    await transport.sendMail({
      ...letter,
      from: MAIL_FROM,
      to: mail.to,
      messageId: `<${id}@${new URL(PUBLIC_URL).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    log().info(said, 'mail sent')
  } catch (error) {
    const refusal: Refusal = Object(error)
    const reason = [refusal.code, refusal.command, refusal.responseCode].filter(Boolean).join(' ')
    // Its own message may hold the address.
    if (!isFinal(refusal)) throw new Error(`the mail server did not take it: ${reason}`)
    log().warn({ ...said, reason }, 'mail refused for good')
  } finally {
    transport.close()
  }
}

/** What nodemailer's errors carry. */
type Refusal = { code?: string; command?: string; responseCode?: number }

/** There is no such mailbox, or the message is not wanted: asking again would not help. */
function isFinal({ code, command, responseCode = 0 }: Refusal): boolean {
  return responseCode >= 500 && (command === 'RCPT TO' || code === 'EMESSAGE')
}

function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}
