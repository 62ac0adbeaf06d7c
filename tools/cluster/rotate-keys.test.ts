import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { newAuthKey, readAuthKeys, writeAuthKeys } from './auth-key-file'
import { parseKnownKeys } from './known-keys'
import { rotateKeys } from './rotate-keys'

const folder = mkdtempSync(join(tmpdir(), 'goldfish-rotate-'))
const file = join(folder, 'auth-keys')
const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
  rmSync(file, { force: true })
})

/** Shows the ring as a replica does that reads the file only with every `lag`th question; what it showed is kept. */
async function replica(lag: number) {
  const seen: string[] = []
  let questions = 0
  let text = readFileSync(file, 'utf8')
  const server = createServer((_request, response) => {
    questions += 1
    if (questions % lag === 0) text = readFileSync(file, 'utf8')
    const keys = text
      .trim()
      .split('\n')
      .map((line) => line.split(':'))
    const good = keys.filter(([, , ...until]) => until.length === 0 || new Date(until.join(':')) > new Date())
    seen.push(good.map(([kid]) => kid).join(' '))
    response.end(
      good
        .map(([kid], n) => `goldfish_auth_key_info{kid="${kid}",use="${n === 0 ? 'signs' : 'verifies'}"} 1`)
        .join('\n'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  return { port: (server.address() as AddressInfo).port, seen }
}

const silent = () => undefined
const old = () => newAuthKey(new Date('2026-10-01T08:00:00Z'))

it('goes to the next step only when the slowest replica has taken the last', async () => {
  writeAuthKeys(file, [old()])
  const [quick, slow] = [await replica(1), await replica(3)]
  const said: string[] = []
  const metricsPorts = { S1: quick.port, S2: slow.port }
  await rotateKeys({ file, metricsPorts, oldKeysLastSeconds: 60, say: (line) => said.push(line) })
  const [next, former, ...others] = readAuthKeys(file)
  expect(others).toEqual([])
  expect(former).toMatchObject({ kid: '2026-10-01T080000' })
  expect(former?.until?.getTime()).toBeGreaterThan(Date.now() + 50_000)
  const rings = [former?.kid, `${former?.kid} ${next?.kid}`, `${next?.kid} ${former?.kid}`]
  // Nobody ever knows only one of two keys that others sign with.
  expect([...new Set(slow.seen)]).toEqual(rings)
  const swappedAt = quick.seen.indexOf(rings[2] ?? '')
  expect(slow.seen.slice(0, swappedAt)).toContain(rings[1])
  expect(said.map((line) => line.slice(0, 11))).toEqual(['1/3 added  ', '2/3 swapped', '3/3 dropped'])
})

it('forgets with every rotation what is past its time', async () => {
  writeAuthKeys(file, [old(), { ...newAuthKey(new Date('2026-09-01T08:00:00Z')), until: new Date(Date.now() - 1) }])
  await rotateKeys({ file, metricsPorts: {}, oldKeysLastSeconds: 60, say: silent })
  expect(readAuthKeys(file).map(({ kid }) => kid)).toEqual([expect.any(String), '2026-10-01T080000'])
})

it('drops a leaked key at once', async () => {
  writeAuthKeys(file, [old()])
  const { port } = await replica(1)
  await rotateKeys({ file, metricsPorts: { S1: port }, oldKeysLastSeconds: 0, say: silent })
  expect(readAuthKeys(file)).toEqual([expect.objectContaining({ kid: expect.stringMatching(/^20/), until: null })])
  expect(readFileSync(file, 'utf8')).not.toContain('2026-10-01')
})

it('stops before the swap when a replica does not take the new key, and says which', async () => {
  writeAuthKeys(file, [old()])
  const [well, deaf] = [await replica(1), await replica(1_000_000)]
  vi.useFakeTimers({ toFake: ['Date'] })
  const failed = rotateKeys({
    file,
    metricsPorts: { S1: well.port, S2: deaf.port },
    oldKeysLastSeconds: 60,
    say: silent,
  })
  const reason = failed.catch((error: unknown) => String(error))
  vi.setSystemTime(Date.now() + 61_000)
  expect(await reason).toMatch(/S2 did not read .* Nobody is signed out/)
  vi.useRealTimers()
  expect(readAuthKeys(file).map(({ kid }) => kid)).toEqual(['2026-10-01T080000', expect.any(String)])
})

it('reads which key signs, with whatever other labels there are', () => {
  const figures = [
    '# HELP goldfish_auth_key_info The keys',
    'goldfish_auth_key_info{replica="S1",kid="new",use="signs"} 1',
    'goldfish_auth_key_info{kid="old",use="verifies",replica="S1"} 1',
  ]
  expect(parseKnownKeys(figures.join('\n'))).toEqual({ signs: 'new', all: ['new', 'old'] })
  expect(parseKnownKeys('')).toEqual({ signs: undefined, all: [] })
})
