import 'server-only'
import { createHmac } from 'node:crypto'
import { keyRing } from '@/server/platform/key-ring'

const names = ['Bubbles', 'Coral', 'Finn', 'Gill', 'Marina', 'Pearl', 'Sandy', 'Skipper']

/**
 * What a new account of the lab is called and opened with. Made from the request's id and our key, so that a resend to another
 * replica gets the same account, and nobody else can guess it.
 */
export function demonstrationAccount(requestId: string): { email: string; password: string; name: string } {
  const of = (what: string) => createHmac('sha256', keyRing()[0].secret).update(`lab:${what}:${requestId}`).digest()
  const name = names[(of('name')[0] ?? 0) % names.length] ?? 'Finn'
  return {
    // Of a domain that nobody can have: no mail gets anywhere.
    email: `${name.toLowerCase()}-${of('email').toString('hex').slice(0, 12)}@lab.goldfish.test`,
    password: of('password').toString('base64url').slice(0, 24),
    name: `${name} Visitor`,
  }
}
