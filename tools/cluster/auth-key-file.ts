import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** One entry of a key ring: see server/platform/key-ring-schema.ts. */
export type AuthKey = { kid: string; secret: string; until: Date | null }

/** Named after the moment, so that a person sees which key is the older one. */
export function newAuthKey(now = new Date()): AuthKey {
  const kid = now.toISOString().replaceAll(':', '').slice(0, 17)
  return { kid, secret: randomBytes(32).toString('base64url'), until: null }
}

export function readAuthKeys(file: string): AuthKey[] {
  const entries = readFileSync(file, 'utf8').split(/[,\n]/)
  return entries
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [kid = '', secret = '', ...until] = entry.trim().split(':')
      return { kid, secret, until: until.length === 0 ? null : new Date(until.join(':')) }
    })
}

/** In one step, so that no replica reads half a ring. */
export function writeAuthKeys(file: string, keys: AuthKey[]): void {
  const lines = keys.map(({ kid, secret, until }) => [kid, secret, ...(until ? [until.toISOString()] : [])].join(':'))
  const part = `${file}.part`
  writeFileSync(part, `${lines.join('\n')}\n`, { mode: 0o600 })
  renameSync(part, file)
}
