import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './read-report'
import { noTests } from './tally'

const reportOf = (report: unknown) => {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('a report', () => {
  it('of Vitest tells which tests passed only at the second try', () => {
    const results = [
      { status: 'passed', failureMessages: [] },
      { status: 'passed', failureMessages: ['AssertionError: expected 1 to be 2'] },
      { status: 'failed', failureMessages: ['AssertionError: expected 1 to be 2'] },
      { status: 'pending', failureMessages: [] },
    ]
    const counts = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1 }
    const file = reportOf({ ...counts, testResults: [{ assertionResults: results }] })
    expect(readVitestReport(file)).toEqual({ passed: 2, failed: 1, skipped: 1, unsteady: 1 })
  })

  it('of Playwright does, too', () => {
    const file = reportOf({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } })
    expect(readPlaywrightReport(file)).toEqual({ passed: 7, failed: 1, skipped: 3, unsteady: 2 })
  })

  it('that was not written counts nothing', () => {
    expect(readVitestReport('/nowhere/report.json')).toEqual(noTests)
    expect(readPlaywrightReport(reportOf('nonsense'))).toEqual(noTests)
  })
})
