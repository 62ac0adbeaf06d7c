import { describe, expect, it } from 'vitest'
import { addTallies, honestTally, noTests, sumLines } from './tally'

describe('sumLines', () => {
  it('ends with passed and failed alone, and has a line before only for what there is', () => {
    expect(sumLines(noTests)).toBe('0 passed, 0 failed')
    const sum = addTallies([
      { passed: 3, failed: 1, skipped: 0, unsteady: 1 },
      { passed: 2, failed: 0, skipped: 4, unsteady: 1 },
    ])
    expect(sumLines(sum)).toBe('4 skipped, 2 passed only at the second try, which wants a look\n5 passed, 1 failed')
    expect(sumLines({ ...sum, unsteady: 0 })).toBe('4 skipped\n5 passed, 1 failed')
  })
})

describe('honestTally', () => {
  it('leaves a good run and a run with failures as they are', () => {
    expect(honestTally({ passed: 2, failed: 0, skipped: 1, unsteady: 0 }, 0)).toEqual({
      passed: 2,
      failed: 0,
      skipped: 1,
      unsteady: 0,
    })
    expect(honestTally({ passed: 2, failed: 3, skipped: 0, unsteady: 0 }, 1)).toEqual({
      passed: 2,
      failed: 3,
      skipped: 0,
      unsteady: 0,
    })
  })

  it('counts a runner that crashed, or that ran nothing, as a failure', () => {
    expect(honestTally({ passed: 2, failed: 0, skipped: 0, unsteady: 0 }, 1).failed).toBe(1)
    expect(honestTally(noTests, 0).failed).toBe(1)
    expect(honestTally({ passed: 0, failed: 0, skipped: 9, unsteady: 0 }, 0).failed).toBe(1)
  })
})
