import { describe, expect, test } from 'vitest'
import { startReplica, type TestReplica } from '../testing/start-replica'

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: shop\r\n\r\n`

async function startWarm(env: Record<string, string> = {}): Promise<TestReplica> {
  const replica = await startReplica({ DRAIN_SECONDS: '0.4', DRAIN_DEADLINE_SECONDS: '8', ...env })
  await expect.poll(async () => (await replica.get('/api/health/ready')).status).toBe(200)
  return replica
}

/** The headers of its answer have come. */
async function isAnswering({ heard }: ReturnType<TestReplica['talk']>) {
  await expect.poll(heard).toContain('200 OK')
}

/** Until a SIGINT follows, which ends it: what is to be seen while a replica serves on never comes too late. */
const longDrain = { DRAIN_SECONDS: '20', DRAIN_DEADLINE_SECONDS: '30' }

async function isSaidToLeave(replica: TestReplica) {
  await expect.poll(async () => (await replica.get('/api/health/ready')).json()).toEqual({ reason: 'leaving' })
}

describe('on SIGTERM a replica', () => {
  test('says that it is not ready, serves on, answers with Connection: close, and ends with 0', async () => {
    const replica = await startWarm(longDrain)
    expect((await replica.get('/anything')).headers.get('connection')).not.toBe('close')
    replica.signal('SIGTERM')
    await isSaidToLeave(replica)
    const answer = await replica.get('/anything')
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
    replica.signal('SIGINT')
    const { code, log } = await replica.ended
    expect(code).toBe(0)
    expect(log).toMatch(/"msg":"leaving: serves on for 20 s[^]*flushed[^]*"msg":"left"/)
    expect(log).not.toContain('unfinished')
  })

  test('goes by itself when the stated time is over', async () => {
    const replica = await startWarm()
    replica.signal('SIGTERM')
    const { code, afterMs } = await replica.ended
    expect(code).toBe(0)
    expect(afterMs).toBeGreaterThan(350)
    expect(afterMs).toBeLessThan(5_000)
  })

  test('closes connections that are idle, also those on which nothing was asked yet', async () => {
    const replica = await startWarm()
    const [unused, used] = [replica.talk(''), replica.talk(get('/anything'))]
    await expect.poll(unused.isOpen).toBe(true)
    await isAnswering(used)
    replica.signal('SIGTERM')
    expect(await unused.answer).toBe('')
    expect(await used.answer).toMatch(/^HTTP\/1.1 200 /)
    const { code, afterMs } = await replica.ended
    expect(code).toBe(0)
    expect(afterMs).toBeLessThan(5_000)
  })

  test('finishes what it has, also what came while it was leaving', async () => {
    const replica = await startWarm(longDrain)
    const before = replica.talk(get('/later?ms=1500'))
    await isAnswering(before)
    replica.signal('SIGTERM')
    await isSaidToLeave(replica)
    const after = replica.talk(get('/later?ms=1000'))
    await isAnswering(after)
    replica.signal('SIGINT')
    for (const { answer } of [before, after]) expect(await answer).toMatch(/^HTTP\/1.1 200 [^]*phase[^]*0\r\n\r\n$/)
    const { code, afterMs } = await replica.ended
    expect(code).toBe(0)
    expect(afterMs).toBeLessThan(5_000)
  })

  const endless = {
    'an answer that never comes': get('/never'),
    'a body that never ends': 'POST /anything HTTP/1.1\r\nHost: shop\r\nContent-Length: 10\r\n\r\n123',
  }
  for (const [what, bytes] of Object.entries(endless)) {
    test(`is not held beyond its deadline by ${what}, and says so`, async () => {
      const replica = await startWarm({ DRAIN_DEADLINE_SECONDS: '2' })
      const held = replica.talk(bytes)
      await expect.poll(held.isOpen).toBe(true)
      replica.signal('SIGTERM')
      const { code, afterMs, log } = await replica.ended
      expect(code).toBe(0)
      expect(afterMs).toBeGreaterThan(950)
      // Without a deadline it would never go.
      expect(afterMs).toBeLessThan(5_000)
      expect(log).toContain('the deadline has come: 1 unfinished requests are cut off')
      expect(log).toContain('flushed')
      expect(await held.answer).toBe('')
    })
  }

  test('is held a second at most by logs that cannot be written out', async () => {
    const replica = await startWarm({ FLUSHES: 'never' })
    replica.signal('SIGTERM')
    const { code, afterMs, log } = await replica.ended
    expect(code).toBe(0)
    expect(afterMs).toBeLessThan(5_000)
    expect(log).toContain('1 logs or traces could not be written out')
  })

  test('does not mind logs that fail', async () => {
    const replica = await startWarm({ FLUSHES: 'badly' })
    replica.signal('SIGTERM')
    const { code, log } = await replica.ended
    expect(code).toBe(0)
    expect(log).toContain('1 logs or traces could not be written out')
  })

  test('leaves at once when a SIGINT follows', async () => {
    const replica = await startWarm(longDrain)
    replica.signal('SIGTERM')
    await isSaidToLeave(replica)
    replica.signal('SIGINT')
    const { code, afterMs } = await replica.ended
    expect(code).toBe(0)
    expect(afterMs).toBeLessThan(10_000)
  })
})

test.each([
  [{ DRAIN_SECONDS: 'long' }, 'DRAIN_SECONDS must be a number of seconds, not "long"'],
  [{ DRAIN_SECONDS: '-1' }, 'DRAIN_SECONDS must be a number of seconds, not "-1"'],
  [{ DRAIN_SECONDS: '9.5' }, 'DRAIN_DEADLINE_SECONDS must be at least DRAIN_SECONDS and one second more'],
])('with %j it does not start, and says why', async (env, line) => {
  const { code, log } = await (await startReplica(env)).ended
  expect([code, log.trim()]).toEqual([1, line])
})
