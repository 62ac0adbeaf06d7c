import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { hashRequest, isSameRequest } from './idempotency'
import { keyRing } from './key-ring'

const secret = (letter: string) => letter.repeat(43)
const folder = mkdtempSync(join(tmpdir(), 'goldfish-keys-'))
const file = join(folder, 'auth-keys')
const kids = () => keyRing().map(({ kid }) => kid)

function write(...entries: string[]): void {
  writeFileSync(`${file}.part`, `${entries.join('\n')}\n`)
  renameSync(`${file}.part`, file)
}

/** The replica's copy may be this old. */
const aSecondPasses = () => vi.advanceTimersByTime(1_000)

beforeAll(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') })
  vi.stubEnv('AUTH_KEYS_FILE', file)
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@localhost/none')
  vi.stubEnv('REDIS_URL', 'redis://localhost')
  vi.stubEnv('PUBLIC_URL', 'http://localhost')
  vi.stubEnv('LOG_LEVEL', 'silent')
})

beforeEach(() => {
  write(`old:${secret('o')}`)
  aSecondPasses()
})

afterAll(() => rmSync(folder, { recursive: true }))

it('knows within a second what was written to the file, and the first key signs', () => {
  expect(kids()).toEqual(['old'])
  write(`new:${secret('n')}`, `old:${secret('o')}`)
  expect(kids()).toEqual(['old'])
  aSecondPasses()
  expect(kids()).toEqual(['new', 'old'])
})

it('lets a key verify until its time and no longer, whether or not the file is touched', () => {
  write(`new:${secret('n')}`, `old:${secret('o')}:${new Date(Date.now() + 5_000).toISOString()}`)
  aSecondPasses()
  expect(kids()).toEqual(['new', 'old'])
  vi.advanceTimersByTime(4_000)
  expect(kids()).toEqual(['new'])
})

it.each(['nonsense', '', `new:${secret('n')}:tomorrow`, `a:${secret('a')},a:${secret('b')}`])(
  'goes on with the keys it has when the file says %j',
  (text) => {
    expect(kids()).toEqual(['old'])
    write(text)
    aSecondPasses()
    expect(kids()).toEqual(['old'])
    rmSync(file)
    aSecondPasses()
    expect(kids()).toEqual(['old'])
    write(`new:${secret('n')}`)
    aSecondPasses()
    expect(kids()).toEqual(['new'])
  },
)

it('knows a repeated request again when another key signs meanwhile, and still tells another body', () => {
  const identity = (body: unknown) => ({ scope: 's', key: 'k', requestId: 'r', requestHash: hashRequest(body) })
  const body = { sku: 'BEA-YIR-250-WHL', quantity: 2 }
  const [requestHash] = identity(body).requestHash
  write(`new:${secret('n')}`, `old:${secret('o')}`)
  aSecondPasses()
  expect(identity(body).requestHash[0]).not.toBe(requestHash)
  expect(isSameRequest({ requestHash }, identity(body))).toBe(true)
  expect(isSameRequest({ requestHash }, identity({ ...body, quantity: 3 }))).toBe(false)
})
