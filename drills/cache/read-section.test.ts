import { describe, expect, it } from 'vitest'
import { measured } from './measured'
import { readSection } from './read-section'

const node = measured('node', { requestsPerSecond: 10_000, cpuMs: 0.1, p99Ms: 2 })

describe('readSection', () => {
  it('says how much of bare Node is left, and at which cost', () => {
    const proxy = measured('proxy', { requestsPerSecond: 3_100, cpuMs: 0.25, p99Ms: 6.5 })
    expect(readSection({ title: 'Page', measurements: [node, proxy] })).toBe(
      'Page\n  Through nginx: 31.0 % of the requests/s of bare Node, at 2.50 times the CPU for each (0.250 ms, not 0.100 ms); p99 6.50 ms against 2.00 ms.',
    )
  })

  it('compares what the caches are worth with a replica that has them', () => {
    const measurements = [
      measured('hot', { requestsPerSecond: 900, cpuMs: 1 }),
      measured('cold-without-redis', { requestsPerSecond: 300, cpuMs: 3 }),
    ]
    expect(readSection({ title: '', measurements })).toContain(
      'Without Redis, another each time: 33.3 % of the requests/s of a hot one, at 3.00 times the CPU',
    )
  })

  it('says nothing of CPU where it was not measured, and nothing of rows that are missing or failed', () => {
    const measurements = [
      { ...node, cpuMs: undefined },
      measured('proxy', { cpuMs: undefined }),
      measured('hot', { requestsPerSecond: 0 }),
    ]
    const text = readSection({ title: 'Page', measurements })
    expect(text).not.toMatch(/CPU|NaN|undefined|Infinity/)
    expect(text.split('\n')).toHaveLength(2)
  })

  it.each([
    [10_500, '105 % of what it did at first: the machine was quiet'],
    [7_000, '70.0 % of what it did at first: the machine was not quiet'],
  ])('judges the machine by measuring bare Node twice (%d)', (requestsPerSecond, words) => {
    const again = measured('node-again', { requestsPerSecond })
    expect(readSection({ title: '', measurements: [node, again] })).toContain(words)
  })
})
