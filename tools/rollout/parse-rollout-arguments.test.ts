import { expect, test } from 'vitest'
import { UsageError } from '../usage-error'
import { parseRolloutArguments } from './parse-rollout-arguments'

test.each([
  [[], { kind: 'sources' }],
  [['--restart'], { kind: 'same' }],
  [['--back'], { kind: 'former' }],
  [['--to', '0a1b'], { kind: 'named', name: '0a1b' }],
  [['--to=0a1b'], { kind: 'named', name: '0a1b' }],
])('%j asks for %j', (args, wanted) => {
  expect(parseRolloutArguments(args)).toEqual(wanted)
})

test.each([[['--to']], [['--to', '../..']], [['--back', '--restart']], [['--to', 'ab', '--back']], [['now']]])(
  '%j is refused in one line',
  (args) => {
    expect(() => parseRolloutArguments(args)).toThrow(UsageError)
  },
)
