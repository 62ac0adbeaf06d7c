import { expect, it } from 'vitest'
import { mergePatch } from './merge-patch'

// What kubectl 1.32 makes of the same.
it.each([
  ['an object, key by key', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  ['null, which takes away', { a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
  ['what was not there', {}, { a: { b: { c: 1, d: null } } }, { a: { b: { c: 1 } } }],
  ['a list without names, as a whole', { args: ['a', 'b'] }, { args: ['c'] }, { args: ['c'] }],
  [
    'a list with names, by name and its own entries first',
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'B', valueFrom: 'x' },
      ],
    },
    { env: [{ name: 'C' }, { name: 'B', value: '2', valueFrom: null }] },
    { env: [{ name: 'C' }, { name: 'B', value: '2' }, { name: 'A', value: '1' }] },
  ],
])('lays over %s', (_, fields, patch, merged) => {
  const before = JSON.stringify(fields)
  expect(mergePatch(fields, patch)).toEqual(merged)
  expect(JSON.stringify(fields)).toBe(before)
})
