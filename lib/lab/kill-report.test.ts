import { expect, test } from 'vitest'
import { killReport, type Observation } from './kill-report'
import { anExchange } from './testing/an-exchange'

const fingerprint = (sha256: string) => ({ sha256, covered: [], cartLines: 2, orders: 1 })
const process = (name: string, pid: number, startedAt: string) => ({ name, pid, startedAt })

const crash: Observation = {
  strike: 'crash',
  struck: 'S1',
  before: { fingerprint: fingerprint('aa'), processes: [process('S1', 1, 'then'), process('S2', 2, 'then')] },
  after: { fingerprint: fingerprint('aa'), processes: [process('S1', 3, 'now'), process('S2', 2, 'then')] },
  backAfterMs: 1_940,
  exchanges: [anExchange(), anExchange({ replica: 'S2', tries: 2 }), anExchange({ traveller: 'crowd' })],
  crowd: null,
}

test('a crash that nobody noticed', () => {
  const report = killReport(crash)
  expect(report).toMatchObject({
    isUnharmed: true,
    headline: 'Nothing was lost.',
    requests: 3,
    failed: 0,
    resent: 1,
    answeredBy: { S1: 2, S2: 1 },
    replaced: [{ name: 'S1', before: 1, after: 3 }],
  })
  expect(report.sentences[0]).toBe(
    'S1 died in the middle of its work, without a goodbye, and was back after 1.9 s, as a new process (1 is gone, 3 took its place).',
  )
  expect(report.sentences[1]).toContain('3 requests went out, and none failed. 1 request had been sent to a server')
})

test('a container’s new process is one even with the old number', () => {
  const after = { ...crash.after, processes: [process('S1', 1, 'now')] }
  expect(killReport({ ...crash, after }).replaced).toEqual([{ name: 'S1', before: 1, after: 1 }])
})

test.each([
  ['another fingerprint', { after: { ...crash.after, fingerprint: fingerprint('bb') } }],
  ['a failed request', { exchanges: [anExchange({ status: 502 })] }],
  ['a request without an answer', { exchanges: [anExchange({ status: null, replica: null })] }],
  ['a thing that the crowd was told of and has not', { crowd: { shoppers: 4, confirmed: 9, held: 8 } }],
  ['a thing that came twice', { crowd: { shoppers: 4, confirmed: 9, held: 10 } }],
])('says so after %s', (_what, harm) => {
  expect(killReport({ ...crash, ...harm })).toMatchObject({ isUnharmed: false, headline: 'Something was lost.' })
})

test('requests of the twin and of the experimenter are not the shop’s', () => {
  const exchanges = [anExchange({ traveller: 'twin', status: 502 }), anExchange({ traveller: 'others', status: 503 })]
  expect(killReport({ ...crash, exchanges })).toMatchObject({ isUnharmed: true, requests: 0, failed: 0 })
})

test('says when somebody was waited for in vain', () => {
  expect(killReport({ ...crash, backAfterMs: null }).sentences[0]).toContain(
    'had not come back when we stopped waiting',
  )
})
