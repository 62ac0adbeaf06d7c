import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../cluster/data-folder'
import type { Lifetime } from '../cluster/lifetime'
import { runToEnd } from '../cluster/run-to-end'
import { readPlaywrightReport, readVitestReport } from './read-report'
import { honestTally, type Tally } from './tally'

/** What every runner needs to know. */
export type TestRun = {
  folder: DataFolder
  lifetime: Lifetime
  /** What the person typed behind the part's name, given on to the runner. */
  filters: string[]
}

export async function runVitest(project: string, env: Record<string, string>, run: TestRun): Promise<Tally> {
  const report = freshReport(`${project}.json`, run.folder)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = { ...process.env, ...env }
  const exitCode = await runToEnd(process.execPath, [...args, ...reporters, ...run.filters], all, run.lifetime)
  return honestTally(readVitestReport(report), exitCode)
}

/**
 * @param projects of playwright.config.ts
 * @param run without the tests whose names, tags or files fit an expression, if it has one
 */
export async function runPlaywright(
  projects: string[],
  env: Record<string, string>,
  { folder, filters, lifetime, without }: TestRun & { without?: string },
): Promise<Tally> {
  const report = freshReport(`${projects.join('-')}.json`, folder)
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...projects.map((project) => `--project=${project}`)]
  if (without !== undefined) args.push(`--grep-invert=${without}`)
  // With a filter it may well be that only the other projects have such a test.
  if (filters.length > 0) args.push('--pass-with-no-tests')
  const all = { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const exitCode = await runToEnd(process.execPath, [...args, ...filters], all, lifetime)
  const tally = readPlaywrightReport(report)
  const nothingToRun = filters.length > 0 && exitCode === 0 && tally.passed + tally.skipped === 0
  return nothingToRun ? tally : honestTally(tally, exitCode)
}

/** A report of an earlier run must not be taken for one of this run. */
function freshReport(name: string, folder: DataFolder): string {
  const file = join(folder.path, 'reports', name)
  rmSync(file, { force: true })
  return file
}
