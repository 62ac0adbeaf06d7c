import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { demonstrationMisuse, demonstrationSecrets } from './demonstration'

const own = {
  isDemonstration: false,
  publicUrl: 'https://goldfish.example',
  authSecrets: ['somebody-elses-secret'],
  databaseUrl: 'postgres://shop:secret@db/shop',
}
const { authKey, databasePassword } = demonstrationSecrets
const demoDatabaseUrl = `postgres://shop:${databasePassword}@db/shop`

it('has nothing to say about secrets of one’s own', () => {
  expect(demonstrationMisuse(own)).toBeUndefined()
})

it.each([
  ['AUTH_KEYS', { authSecrets: ['own', authKey] }, /^AUTH_KEYS came with the demonstration/],
  ['DATABASE_URL', { databaseUrl: demoDatabaseUrl }, /^DATABASE_URL came with/],
  ['both', { authSecrets: [authKey], databaseUrl: demoDatabaseUrl }, /^AUTH_KEYS and DATABASE_URL came with/],
])('refuses the secret that everybody knows: %s', (_, changes, message) => {
  expect(demonstrationMisuse({ ...own, ...changes })).toMatch(message)
  expect(demonstrationMisuse({ ...own, ...changes, publicUrl: 'http://localhost:8080' })).toMatch(message)
})

it.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3000'])(
  'lets a demonstration be at %s',
  (publicUrl) => {
    const demonstration = { isDemonstration: true, publicUrl, authSecrets: [authKey], databaseUrl: demoDatabaseUrl }
    expect(demonstrationMisuse(demonstration)).toBeUndefined()
  },
)

it.each([
  'https://goldfish.example',
  'http://192.168.0.7:8080',
  'http://localhost.example',
  'http://127.0.0.1.example',
])('refuses a demonstration at %s, with whatever secrets', (publicUrl) => {
  expect(demonstrationMisuse({ ...own, isDemonstration: true, publicUrl })).toMatch(/^GOLDFISH_DEMO is for/)
})

it('knows what is in the files that compose.yaml takes', () => {
  const read = (name: string) => readFileSync(`deploy/docker/demo-secrets/${name}`, 'utf8').trim()
  expect(read('auth-keys')).toBe(`demonstration:${authKey}`)
  expect(read('database-password')).toBe(databasePassword)
})
