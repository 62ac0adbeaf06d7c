import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Lifetime } from '../cluster/lifetime'
import { systemPrograms } from '../cluster/system-programs'

/**
 * @returns the path of the browser for the tests: Playwright's own where somebody has downloaded it, else the system's,
 * which is installed if it is missing
 */
export async function findChromium(lifetime: Lifetime): Promise<string> {
  const own = chromium.executablePath()
  return existsSync(own) ? own : (await systemPrograms(['chromium'], lifetime)).chromium
}
