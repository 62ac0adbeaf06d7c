import { expect, test } from 'vitest'
import { readServerTiming } from './read-server-timing'

test('says who answered and what that one asked, beside the reads of the pages’ cache', () => {
  const header = 'replica;desc="S2", db;dur=3.1;desc="2", cache;dur=0.6;desc="1", default;desc="hit, 3 s old";dur=1'
  expect(readServerTiming(header)).toEqual({
    replica: 'S2',
    database: { calls: 2, milliseconds: 3.1 },
    cache: { calls: 1, milliseconds: 0.6 },
  })
})

test('takes parameters in any order, and one without quotes', () => {
  expect(readServerTiming('db;desc=4;dur=1, replica;desc=app-1')).toMatchObject({
    replica: 'app-1',
    database: { calls: 4, milliseconds: 1 },
  })
})

test('knows nobody and nothing when nothing is said', () => {
  const nothing = { replica: null, database: { calls: 0, milliseconds: 0 }, cache: { calls: 0, milliseconds: 0 } }
  expect(readServerTiming('')).toEqual(nothing)
  expect(readServerTiming('total;dur=3')).toEqual(nothing)
})

test('an entry that does not say how many it stands for is one', () => {
  expect(readServerTiming('db;dur=2, db;dur=1').database).toEqual({ calls: 2, milliseconds: 3 })
})
