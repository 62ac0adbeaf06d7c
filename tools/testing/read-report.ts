import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { noTests, type Tally } from './tally'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), failureMessages: z.array(z.string()) })) }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** @returns what Vitest wrote to its JSON report; nothing when it did not come to write one */
export function readVitestReport(file: string): Tally {
  const report = vitestReport.safeParse(readJson(file)).data
  if (!report) return noTests
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  // What passed at the second try still has the failure of the first.
  const unsteady = results.filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    unsteady: unsteady.length,
  }
}

/** @returns what Playwright wrote to its JSON report; nothing when it did not come to write one */
export function readPlaywrightReport(file: string): Tally {
  const stats = playwrightReport.safeParse(readJson(file)).data?.stats
  if (!stats) return noTests
  const { expected, unexpected, flaky, skipped } = stats
  return { passed: expected + flaky, failed: unexpected, skipped, unsteady: flaky }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
