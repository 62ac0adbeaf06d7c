import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freePort } from '../testing/free-port'
import { startMailCatcher } from './start-mail-catcher'

const endings: (() => unknown)[] = []
let catcher: Awaited<ReturnType<typeof startMailCatcher>>

beforeEach(async () => {
  catcher = await startMailCatcher({ get: freePort }, { atEnd: (work) => endings.push(work) })
})

afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

async function send(letter: { to: string; subject: string; text: string }) {
  await createTransport(catcher.smtpUrl).sendMail({ from: 'shop@goldfish.test', ...letter })
}

const look = (path: string) => fetch(`http://127.0.0.1:${catcher.pagePort}${path}`)

it('shows a letter on its page and to whoever asks for those to one address', async () => {
  await send({
    to: 'ada@goldfish.test',
    subject: 'Your order – ready',
    text: 'See https://goldfish.test/orders/GF-1?a=1&b=2 .',
  })
  await send({ to: 'ben@goldfish.test', subject: 'Other', text: 'Something else' })
  expect(await (await look('/dev/mail/messages?to=ada@goldfish.test')).json()).toMatchObject([
    { to: 'ada@goldfish.test', subject: 'Your order – ready', text: expect.stringContaining('GF-1?a=1&b=2') },
  ])
  const page = await (await look('/dev/mail')).text()
  expect(page).toContain('<a href="https://goldfish.test/orders/GF-1?a=1&amp;b=2">')
  expect(page.indexOf('Other')).toBeLessThan(page.indexOf('Your order'))
})

it('runs nothing that somebody has put into a letter', async () => {
  await send({ to: 'ben@goldfish.test', subject: '<img src=x onerror=alert(1)>', text: '<script>alert(1)</script>' })
  const response = await look('/dev/mail')
  const page = await response.text()
  expect(page).not.toContain('<script')
  expect(page).not.toContain('<img')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})
