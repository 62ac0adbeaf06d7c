import { expect, test } from 'vitest'
import { UsageError } from '../usage-error'
import { chooseRelease } from './choose-release'

const known = { current: 'bb', former: 'aa', all: ['bb', 'aa', 'cc'] }

test('the sources, the same, the one before, and any that is there', () => {
  expect(chooseRelease({ kind: 'sources' }, known, 'cc')).toBe('cc')
  expect(chooseRelease({ kind: 'same' }, known, undefined)).toBe('bb')
  expect(chooseRelease({ kind: 'former' }, known, undefined)).toBe('aa')
  expect(chooseRelease({ kind: 'named', name: 'cc' }, known, undefined)).toBe('cc')
})

test('nothing is to be done for what runs already', () => {
  expect(chooseRelease({ kind: 'sources' }, known, 'bb')).toBeUndefined()
  expect(chooseRelease({ kind: 'named', name: 'bb' }, known, undefined)).toBeUndefined()
})

test('says which there are instead of what is not there', () => {
  const named = () => chooseRelease({ kind: 'named', name: 'dd' }, known, undefined)
  expect(named).toThrow('There is no release dd any more. There are: bb (running), aa, cc')
  const { former: _, ...first } = known
  expect(() => chooseRelease({ kind: 'former' }, first, undefined)).toThrow(UsageError)
})
