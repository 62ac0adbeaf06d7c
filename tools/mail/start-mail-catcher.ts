import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { Lifetime } from '../cluster/lifetime'
import type { Ports } from '../cluster/ports'
import { MailBox } from './mail-box'
import { mailPage } from './mail-page'

const headers = {
  'Cache-Control': 'no-store',
  // Mails hold what somebody typed: nothing in them may run.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/**
 * Takes the place of a mail server for a shop on this machine: takes every mail, sends none on, and shows them at
 * /dev/mail (and as JSON at /dev/mail/messages, `?to=`). On the loopback address alone.
 * @returns where mails are handed over, and the port of its pages, which the proxy passes on to
 */
export async function startMailCatcher(
  ports: Pick<Ports, 'get'>,
  lifetime: Pick<Lifetime, 'atEnd'>,
): Promise<{ smtpUrl: string; pagePort: number }> {
  const [smtpPort, pagePort] = [await ports.get('mail-smtp'), await ports.get('mail-page')]
  const box = new MailBox()
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, answer) {
      const take = async () => {
        const source = await buffer(stream)
        for (const { address } of session.envelope.rcptTo) await box.receive(source, address)
      }
      take().then(() => answer(), answer)
    },
  })
  // A mail that breaks off is the sender's to repeat.
  smtp.on('error', () => {})
  const http = createServer((request, response) => show(box, request, response))
  await Promise.all([
    new Promise<void>((resolve) => smtp.listen(smtpPort, '127.0.0.1', resolve)),
    new Promise<void>((resolve) => http.listen(pagePort, '127.0.0.1', resolve)),
  ])
  lifetime.atEnd(() => {
    smtp.close()
    http.close()
    http.closeAllConnections()
  })
  return { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, pagePort }
}

function show(box: MailBox, { url }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://localhost')
  if (pathname === '/dev/mail') {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(mailPage(box.list()))
  } else if (pathname === '/dev/mail/messages') {
    const mails = box.list(searchParams.get('to') ?? undefined)
    response.writeHead(200, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(mails))
  } else {
    response.writeHead(404, headers).end()
  }
}
