import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import * as environment from '@/server/platform/env'
import { log } from '@/server/platform/log'
import { sendMail } from './send-mail'
import { anOrderMail } from './testing/an-order-mail'
import { mailServer } from './testing/mail-server'

vi.mock('@/server/platform/env', { spy: true })

let server: Awaited<ReturnType<typeof mailServer>>

beforeAll(async () => {
  server = await mailServer()
})

afterAll(() => server.close())

afterEach(() => {
  vi.restoreAllMocks()
  server.answers(() => 'ok')
  server.answersRecipients('ok')
  server.mails.length = 0
})

const { env: realEnv } = await vi.importActual<typeof environment>('@/server/platform/env')

async function send(id: string = randomUUID(), smtpUrl = server.url) {
  vi.mocked(environment.env).mockReturnValue({ ...realEnv(), SMTP_URL: smtpUrl })
  return sendMail(id, anOrderMail())
}

/** Everything that is written to the log from now on. */
function logged(): () => string {
  const spies = (['info', 'warn'] as const).map((level) => vi.spyOn(log(), level))
  return () => JSON.stringify(spies.map((spy) => spy.mock.calls))
}

describe('a mail', () => {
  it('arrives as it was meant, with a Message-ID by which a second copy is known', async () => {
    const id = randomUUID()
    await send(id)
    await send(id)
    expect(server.mails).toMatchObject([
      {
        messageId: `<${id}@localhost>`,
        from: { name: 'Goldfish', address: 'orders@goldfish.test' },
        to: [{ address: 'ada@goldfish.test' }],
        subject: 'Your order GF-7K3M9Q2PXV',
        text: expect.stringContaining('Total: €38.70'),
        html: expect.stringContaining('€38.70'),
      },
      { messageId: `<${id}@localhost>` },
    ])
  })

  it.each([
    ['the server is busy', { code: 451, to: 'message' }],
    ['the mailbox is full', { code: 452, to: 'recipient' }],
  ] as const)('is tried again when %s', async (_why, answer) => {
    if (answer.to === 'message') server.answers(() => answer)
    else server.answersRecipients(answer)
    await expect(send()).rejects.toThrow(new RegExp(`did not take it: .*${answer.code}`))
  })

  it.each([
    ['the mailbox does not exist', { code: 550, to: 'recipient' }],
    ['the message is not wanted', { code: 554, to: 'message' }],
  ] as const)('is given up when %s', async (_why, answer) => {
    const lines = logged()
    if (answer.to === 'message') server.answers(() => answer)
    else server.answersRecipients(answer)
    await send()
    expect(server.mails).toEqual([])
    expect(lines()).toContain('mail refused for good')
  })

  it('is tried again when there is no server', async () => {
    await expect(send(undefined, 'smtp://127.0.0.1:1')).rejects.toThrow('did not take it')
  })

  it('is tried again soon when the server says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await vi.waitFor(() => expect(silent.listening).toBe(true))
    const startedAt = performance.now()
    const { port } = silent.address() as AddressInfo
    await expect(send(undefined, `smtp://127.0.0.1:${port}`)).rejects.toThrow('did not take it')
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    silent.close()
  })

  it('is not sent without a server, which is no error', async () => {
    const lines = logged()
    vi.mocked(environment.env).mockReturnValue({ ...realEnv(), SMTP_URL: undefined })
    await sendMail('the-id', anOrderMail())
    expect(lines()).toContain('mail not sent: SMTP_URL is not set')
    expect(lines()).toContain('the-id')
  })
})

it('nobody’s address gets into the log or into an error', async () => {
  const lines = logged()
  const errors: string[] = []
  const note = (error: unknown) => errors.push(String(error))
  await send()
  for (const code of [450, 550]) {
    server.answersRecipients({ code, to: 'recipient' })
    await send().catch(note)
    server.answersRecipients('ok')
    server.answers(() => ({ code, to: 'message' }))
    await send().catch(note)
    server.answers(() => 'ok')
  }
  expect(errors).toHaveLength(2)
  expect(lines() + errors.join()).not.toMatch(/ada@|Lovell|Main Street/)
})
