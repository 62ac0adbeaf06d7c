import { describe, expect, it } from 'vitest'
import { measured } from './measured'
import { sectionTable, tableNotes } from './section-table'

const node = measured('node', { requestsPerSecond: 10_000, cpuMs: 0.1 })
const columns = (line = '') => line.trim().split(/ {2,}/)

describe('sectionTable', () => {
  it('sets each row beside the bare Node server', () => {
    const proxy = measured('proxy', { requestsPerSecond: 3_100, cpuMs: 0.25, proxyCopies: 0.987 })
    const lines = sectionTable({ title: '', measurements: [node, proxy] }).split('\n')
    expect(columns(lines[3])).toEqual([
      'proxy',
      '3,100',
      '0.250',
      '0.100',
      '1.00',
      '4.00',
      '0',
      '10.0',
      '98.7 % copies',
      '31.0 %',
      '2.50 ×',
    ])
  })

  it('says "not measured" of CPU where the system does not tell it', () => {
    const hot = measured('hot', { cpuMs: undefined, storesCpuMs: undefined, redisMissesPerRequest: 3 })
    const cells = columns(sectionTable({ title: '', measurements: [node, hot] }).split('\n')[3])
    expect(cells.slice(2, 4)).toEqual(['not measured', 'not measured'])
    expect(cells.slice(-3)).toEqual(['3.00 misses', '10.0 %', '–'])
  })
})

describe('tableNotes', () => {
  const notesOn = (...measurements: ReturnType<typeof measured>[]) => tableNotes([{ title: '', measurements }])

  it('explains only the signs that are there', () => {
    expect(notesOn(node)).not.toMatch(/†|\*|ERRORS/)
    expect(notesOn(measured('file', { generatorCores: 0.97 }))).toContain('†')
    expect(notesOn(measured('cold', { latencies: 200 }))).toContain('*')
  })

  it('names every error', () => {
    const failed = measured('hot', { errors: { 'status 503': 12, ECONNRESET: 1 } })
    expect(notesOn(node, failed)).toContain('hot: status 503: 12, ECONNRESET: 1')
    expect(sectionTable({ title: '', measurements: [node, failed] })).toMatch(/ 13 /)
  })
})
