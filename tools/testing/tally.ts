/**
 * How the tests of one runner ended.
 * @property unsteady how many of those that passed did so only when they were tried again
 */
export type Tally = { passed: number; failed: number; skipped: number; unsteady: number }

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0, unsteady: 0 }

export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped, unsteady }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      unsteady: sum.unsteady + unsteady,
    }),
    noTests,
  )
}

/** The lines that end every run: what is worth a look, if anything, and then "12 passed, 0 failed" alone. */
export function sumLines({ passed, failed, skipped, unsteady }: Tally): string {
  const remarks = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(unsteady > 0 ? [`${unsteady} passed only at the second try, which wants a look`] : []),
  ]
  return [...(remarks.length > 0 ? [remarks.join(', ')] : []), `${passed} passed, ${failed} failed`].join('\n')
}

/**
 * A runner that ended badly without a test to blame (a file that does not load, a crash, a browser that is missing), or
 * that found no test at all, counts as one failure: silence must never look like success.
 */
export function honestTally(tally: Tally, exitCode: number): Tally {
  const ran = tally.passed + tally.failed > 0
  return tally.failed === 0 && (exitCode !== 0 || !ran) ? { ...tally, failed: 1 } : tally
}
