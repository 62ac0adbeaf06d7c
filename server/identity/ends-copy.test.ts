import { expect, it } from 'vitest'
import { EndsCopy, overlapMs, type Ends } from './ends-copy'

const minute = 60_000
const ends = (part: Partial<Ends>): Ends => ({ from: 0, until: 0, signIns: [], accounts: [], ...part })
const token = (sid: string, ver?: number) => ({ sub: 'ada', sid, ...(ver !== undefined && { ver }) })

it('tells what has ended and why, and lets everything else be', () => {
  const copy = new EndsCopy(1_860)
  copy.add(ends({ signIns: [['one', 'signed_out', 0]] }))
  expect(copy.endOf(token('one', 0))).toBe('signed_out')
  expect(copy.endOf(token('two', 0))).toBeNull()
})

it('is unsure of a sign-in that began before everything of its account was ended, until Postgres was asked', () => {
  const copy = new EndsCopy(1_860)
  copy.add(ends({ accounts: [['ada', 2, 0]] }))
  expect(copy.endOf(token('one', 1))).toBe('unsure')
  expect(copy.endOf(token('one'))).toBe('unsure')
  expect(copy.endOf(token('new', 2))).toBeNull()
  copy.leftAlone(token('one', 1))
  expect(copy.endOf(token('one', 1))).toBeNull()
  expect(copy.endOf(token('other', 1))).toBe('unsure')
  // And again, when it happens again.
  copy.add(ends({ accounts: [['ada', 3, 0]] }))
  expect(copy.endOf(token('one', 1))).toBe('unsure')
})

it('does not go back to an older version of an account', () => {
  const copy = new EndsCopy(1_860)
  copy.add(ends({ accounts: [['ada', 3, 0]] }))
  copy.add(ends({ accounts: [['ada', 2, 0]] }))
  expect(copy.endOf(token('one', 2))).toBe('unsure')
})

it('joins only what leaves no gap, commits that came late included', () => {
  const copy = new EndsCopy(1_860)
  expect(copy.joins(ends({ from: 0 }))).toBe(false)
  copy.add(ends({ from: 0, until: 10 * minute }))
  expect(copy.joins(ends({ from: 10 * minute - overlapMs }))).toBe(true)
  expect(copy.joins(ends({ from: 10 * minute - overlapMs + 1 }))).toBe(false)
})

it('forgets what no token can be good of any more, and nothing sooner', () => {
  const copy = new EndsCopy(30 * 60)
  copy.add(ends({ signIns: [['old', 'signed_out', 0]], accounts: [['ada', 1, 0]] }))
  copy.add(ends({ until: 29 * minute, signIns: [['young', 'signed_out', 29 * minute]] }))
  expect(copy.endOf(token('old'))).toBe('signed_out')
  copy.add(ends({ until: 31 * minute }))
  expect(copy.endOf(token('old', 1))).toBeNull()
  expect(copy.endOf(token('other', 0))).toBeNull()
  expect(copy.endOf(token('young', 1))).toBe('signed_out')
})
