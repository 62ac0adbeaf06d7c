import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { findPasswordReset } from '@/server/identity/find-password-reset'
import { mailServer } from '@/server/mail/testing/mail-server'
import { db } from '@/server/platform/db'
import * as environment from '@/server/platform/env'
import { mailPasswordReset } from './mail-password-reset'

vi.mock('@/server/platform/env', { spy: true })

const { env: realEnv } = await vi.importActual<typeof environment>('@/server/platform/env')

it('sends a letter with a link to the shop to whoever has the address, and none to anybody else', async () => {
  const server = await mailServer()
  vi.mocked(environment.env).mockReturnValue({ ...realEnv(), SMTP_URL: server.url })
  const { email } = (await createUser(db())).user
  await mailPasswordReset(randomUUID(), { email: `nobody-${email}` })
  await mailPasswordReset(randomUUID(), { email })
  expect(server.mails).toMatchObject([{ to: [{ address: email }], subject: 'Set a new password' }])
  const links = server.mails[0]?.text?.match(/https?:\/\/\S+/g) ?? []
  expect(links).toEqual([expect.stringMatching(/^http:\/\/localhost\/reset-password\?token=[\w-]{43}$/)])
  const token = new URL(links[0] ?? '').searchParams.get('token') ?? ''
  expect(await findPasswordReset(token)).toMatchObject({ email })
  await server.close()
})
