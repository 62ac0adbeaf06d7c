import { describe, expect, it } from 'vitest'
import { addTallies, honestTally, noTests, sumLine } from './tally'

describe('sumLine', () => {
  it('names skipped tests only when there are any', () => {
    expect(sumLine(noTests)).toBe('0 passed, 0 failed')
    const sum = addTallies([
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 2, failed: 0, skipped: 4 },
    ])
    expect(sumLine(sum)).toBe('5 passed, 1 failed, 4 skipped')
  })
})

describe('honestTally', () => {
  it('leaves a good run and a run with failures as they are', () => {
    expect(honestTally({ passed: 2, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 2, failed: 0, skipped: 1 })
    expect(honestTally({ passed: 2, failed: 3, skipped: 0 }, 1)).toEqual({ passed: 2, failed: 3, skipped: 0 })
  })

  it('counts a runner that crashed, or that ran nothing, as a failure', () => {
    expect(honestTally({ passed: 2, failed: 0, skipped: 0 }, 1).failed).toBe(1)
    expect(honestTally(noTests, 0).failed).toBe(1)
    expect(honestTally({ passed: 0, failed: 0, skipped: 9 }, 0).failed).toBe(1)
  })
})
