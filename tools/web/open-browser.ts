import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Cookie } from '@playwright/test'
import { KeptProgram } from '../cluster/kept-program'
import type { Lifetime } from '../cluster/lifetime'
import { findChromium } from '../testing/chromium'
import { freePort } from '../testing/free-port'

/**
 * Starts a browser of its own that has these cookies, and that nobody holds: what watches its pages changes what they cost.
 * @returns the port at which it takes orders
 */
export async function openBrowser(cookies: Cookie[], logs: string, lifetime: Lifetime): Promise<number> {
  const command = await findChromium(lifetime)
  const profile = await mkdtemp(join(tmpdir(), 'goldfish-browser-'))
  lifetime.atEnd(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await KeptProgram.start(
    {
      name: 'Chromium',
      command,
      args: [
        ...['--headless=new', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      logFile: join(logs, 'chromium.log'),
      stopSignal: 'SIGTERM',
      stopWithinMs: 5_000,
      isReady: async () => (await fetch(`${url}/json/version`).catch(() => undefined))?.ok ?? false,
      readyWithinMs: 30_000,
    },
    lifetime,
  )
  const browser = await chromium.connectOverCDP(url)
  await browser.contexts()[0]?.addCookies(cookies)
  // Lets go of it; the browser stays.
  await browser.close()
  return port
}
