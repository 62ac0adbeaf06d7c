import { describe, expect, it } from 'vitest'
import { measured } from './measured'
import { readSection } from './read-section'

const node = measured('node', { requestsPerSecond: 10_000, cpuMs: 0.1, p99Ms: 2 })

describe('readSection', () => {
  it('says how much of bare Node is left, and at which cost', () => {
    const proxy = measured('proxy', { requestsPerSecond: 3_100, cpuMs: 0.25, p99Ms: 6.5 })
    expect(readSection({ title: 'Page', measurements: [node, proxy] })).toBe(
      "Page\n  Through nginx: 31.0 % of bare Node's requests/s, at 2.50 times its CPU for each, p99 6.50 ms against 2.00 ms.",
    )
  })

  it('says faster or slower as it was', () => {
    const hot = measured('hot', { requestsPerSecond: 900, cpuMs: 1 })
    const slower = readSection({
      title: '',
      measurements: [hot, measured('without-redis', { requestsPerSecond: 300, cpuMs: 3 })],
    })
    expect(slower).toContain('without Redis it is 3.00 times slower (3.00 ms of CPU for each request, not 1.00 ms)')
    const faster = readSection({
      title: '',
      measurements: [hot, measured('without-redis', { requestsPerSecond: 1_800, cpuMs: 0.5 })],
    })
    expect(faster).toContain('without Redis it is 2.00 times faster (0.500 ms of CPU for each request, not 1.00 ms)')
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
