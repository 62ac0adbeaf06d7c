/** How the tests of one runner ended. */
export type Tally = { passed: number; failed: number; skipped: number }

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0 }

export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    noTests,
  )
}

/** The line that ends every run: "12 passed, 0 failed", with skipped ones named if there are any. */
export function sumLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * A runner that ended badly without a test to blame (a file that does not load, a crash, a browser that is missing), or
 * that found no test at all, counts as one failure: silence must never look like success.
 */
export function honestTally(tally: Tally, exitCode: number): Tally {
  const ran = tally.passed + tally.failed > 0
  return tally.failed === 0 && (exitCode !== 0 || !ran) ? { ...tally, failed: 1 } : tally
}
