import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { envSchema } from '@/server/platform/parse-env'
import { secretVariables, takeSecretsFromFiles } from './secret-files.mjs'

const folder = mkdtempSync(join(tmpdir(), 'goldfish-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function secretFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function taken(env: Record<string, string | undefined>): Record<string, string | undefined> {
  takeSecretsFromFiles(env)
  return env
}

it('takes the variable from the file, without the line break that editors end a file with', () => {
  const REDIS_URL_FILE = secretFile('redis-url', 'redis://a\n')
  expect(taken({ REDIS_URL_FILE })).toEqual({ REDIS_URL_FILE, REDIS_URL: 'redis://a' })
})

it('leaves alone what is not given by a file', () => {
  const env = {
    AUTH_KEYS_FILE: '/run/keys',
    DATABASE_URL: 'postgres://a:b@c/d',
    REDIS_URL_FILE: '',
    SSL_CERT_FILE: '/nowhere',
  }
  expect(taken({ ...env })).toEqual(env)
})

it('puts the password into a database URL that has none, whatever characters it is made of', () => {
  const DATABASE_PASSWORD_FILE = secretFile('password', 'p@ss/w:rd %41')
  const { DATABASE_URL = '' } = taken({ DATABASE_URL: 'postgres://shop@db:5432/shop', DATABASE_PASSWORD_FILE })
  expect(decodeURIComponent(new URL(DATABASE_URL).password)).toBe('p@ss/w:rd %41')
  expect(DATABASE_URL).toMatch(/^postgres:\/\/shop:.+@db:5432\/shop$/)
})

it('puts it into the read replica’s too, as a standby has the passwords of its primary', () => {
  const [DATABASE_URL, DATABASE_REPLICA_URL] = ['postgres://shop@db/shop', 'postgres://shop@replica/shop']
  expect(taken({ DATABASE_URL, DATABASE_REPLICA_URL, DATABASE_PASSWORD: 'secret' })).toMatchObject({
    DATABASE_URL: 'postgres://shop:secret@db/shop',
    DATABASE_REPLICA_URL: 'postgres://shop:secret@replica/shop',
  })
})

it('leaves a URL that has a password, and one that is none', () => {
  const DATABASE_PASSWORD = 'other'
  for (const DATABASE_URL of ['postgres://shop:own@db/shop', 'nonsense', undefined]) {
    expect(taken({ DATABASE_URL, DATABASE_PASSWORD }).DATABASE_URL).toBe(DATABASE_URL)
  }
})

it.each([
  ['is missing', () => join(folder, 'nowhere'), /^REDIS_URL_FILE names .*nowhere, which cannot be read: ENOENT\.$/],
  ['is empty', () => secretFile('empty', ' \n'), /^REDIS_URL_FILE names .*empty, which is empty\.$/],
  ['is a folder', () => folder, /cannot be read: EISDIR/],
])('says in one line that a file %s', (_, file, message) => {
  expect(() => taken({ REDIS_URL_FILE: file() })).toThrow(message)
})

it.skipIf(process.getuid?.() === 0)('says what to do when the file is not for us (root may read everything)', () => {
  const REDIS_URL_FILE = secretFile('closed', 'a:b')
  chmodSync(REDIS_URL_FILE, 0)
  expect(() => taken({ REDIS_URL_FILE })).toThrow(/EACCES\. Let everybody read the file/)
})

it('does not choose between two that are both given', () => {
  expect(() => taken({ REDIS_URL: 'a:b', REDIS_URL_FILE: secretFile('two', 'c:d') })).toThrow(/both set/)
})

it('knows every variable of the configuration that may hold a secret', () => {
  const mayHoldSecret = /(?<!^(?:PUBLIC|GITHUB))_URL$|(?<!^AUTH)_KEYS?$|_PASSWORD$|_SECRET$|(?<!^RATE_LIMIT)_TOKEN$/
  const named = Object.keys(envSchema.shape).filter((name) => mayHoldSecret.test(name))
  expect(named).toContain('DATABASE_URL')
  expect(secretVariables).toEqual(expect.arrayContaining(named))
})
