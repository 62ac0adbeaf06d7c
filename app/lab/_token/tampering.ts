import { changeOneCharacter, stripSignature } from '@/lib/lab/tamper'
import type { Exchange } from '@/lib/lab/exchange'
import type { Send } from '../_lab/send'
import { wanted, type Shopper } from '../_lab/shopper'
import type { Inspection } from './inspection'

export const tamperings = {
  changed: 'Change one character',
  stripped: 'Strip the signature',
  expired: 'Let it expire',
  'unknown-key': 'Sign it with another key',
} as const

export type Tampering = keyof typeof tamperings

/** @property used what the shop answered to somebody who came with it */
export type TamperResult = { tampering: Tampering; inspection: Inspection; used: Exchange }

/** Makes a token that should not be accepted, and tries it. @throws LabError */
export async function tryTampered(send: Send, { token }: Shopper, tampering: Tampering): Promise<TamperResult> {
  const bad = await tampered(send, token, tampering)
  const inspection = wanted(await inspect(send, bad))
  const { exchange } = await send({ path: '/api/me', token: bad })
  return { tampering, inspection, used: exchange }
}

export function inspect(send: Send, token: string) {
  return send<Inspection>({ method: 'POST', path: '/api/lab/token/inspect', body: { token } })
}

/** That of this browser's own cookie, which no script can read. */
export function inspectCookie(send: Send) {
  return send<Inspection>({ method: 'POST', path: '/api/lab/token/inspect', body: {}, withCookies: true })
}

async function tampered(send: Send, token: string, tampering: Tampering): Promise<string> {
  switch (tampering) {
    case 'changed':
      return changeOneCharacter(token)
    case 'stripped':
      return stripSignature(token)
    case 'expired':
    case 'unknown-key': {
      const request = { method: 'POST', path: '/api/lab/token/forge', token, body: { kind: tampering } } as const
      return wanted(await send<{ token: string }>(request)).token
    }
  }
}
