import { expect, it } from 'vitest'
import { formatAgo } from './format-ago'

const now = new Date('2026-11-21T12:00:00Z')

it.each([
  ['2026-11-21T12:00:05Z', 'just now'],
  ['2026-11-21T11:58:30Z', 'just now'],
  ['2026-11-21T11:55:00Z', '5 minutes ago'],
  ['2026-11-21T10:59:00Z', '1 hour ago'],
  ['2026-11-20T11:00:00Z', 'yesterday'],
  ['2026-11-10T12:00:00Z', '11 days ago'],
])('says %s as %s', (instant, words) => {
  expect(formatAgo(instant, now)).toBe(words)
})
