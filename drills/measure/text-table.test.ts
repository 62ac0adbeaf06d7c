import { expect, it } from 'vitest'
import { textTable } from './text-table'

it('puts words to the left and figures to the right', () => {
  const rows = [
    ['what', 'requests/s', 'ms'],
    ['bare Node', '9,000', '0.11'],
    ['a replica', '12', '-'],
  ]
  expect(textTable(rows).split('\n')).toEqual([
    'what       requests/s    ms',
    '---------------------------',
    'bare Node       9,000  0.11',
    'a replica          12     -',
  ])
})
