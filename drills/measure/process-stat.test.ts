import { expect, it } from 'vitest'
import { parseProcessStat } from './process-stat'

const rest = '4242 4242 4242 0 -1 4194560 1893 0 3 0 120 34 5 6 20 0 11 0 8812345 1208287232 21034'

it('adds up what the process and its ended children used, in user and in kernel mode', () => {
  expect(parseProcessStat(`4711 (node) S ${rest}`)).toEqual({ pid: 4711, parent: 4242, ticks: 165 })
})

it.each(['(sd-pam)', '(Web Content)', '(a) R 1 (b)', '()'])('is not misled by the name %s', (name) => {
  expect(parseProcessStat(`4711 ${name} S ${rest}`)).toEqual({ pid: 4711, parent: 4242, ticks: 165 })
})

it('refuses anything else', () => {
  expect(() => parseProcessStat('')).toThrow('not a process')
  expect(() => parseProcessStat('4711 (node) S 1 2')).toThrow('not a process')
})
