import { join } from 'node:path'
import { root } from '../root'
import { UsageError } from '../usage-error'
import { findProgram } from './find-program'
import type { Lifetime } from './lifetime'
import { packageInstaller } from './package-installer'
import { runCommand } from './run-command'
import { step } from './step'

/** Programs that npm has no package of. By each: its names on the PATH, and the package it comes in. */
const programs = {
  redis: { names: ['redis-server', 'valkey-server'], apt: 'redis-server', brew: 'redis' },
  nginx: { names: ['nginx'], apt: 'nginx', brew: 'nginx' },
  pgbouncer: { names: ['pgbouncer'], apt: 'pgbouncer', brew: 'pgbouncer' },
  // The same engine without a window around it, which takes a good part of a core for each page that is opened.
  chromium: {
    names: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    apt: 'chromium-headless-shell',
    brew: 'chromium',
  },
} as const

export type SystemProgram = keyof typeof programs

/**
 * Finds programs, installing those that are missing.
 * @returns the absolute path of each
 * @throws UsageError with the line to type where we cannot install
 */
export async function systemPrograms<Name extends SystemProgram>(
  wanted: readonly Name[],
  lifetime: Lifetime,
): Promise<Record<Name, string>> {
  const missing = wanted.filter((name) => !findProgram(...programs[name].names))
  if (missing.length > 0) {
    await step(`Installing ${missing.join(' and ')}`, () => install(missing, lifetime))
  }
  const found = wanted.map((name) => [name, findProgram(...programs[name].names)] as const)
  const still = found.filter(([, path]) => !path).map(([name]) => name)
  if (still.length > 0) throw new UsageError(whatToType(still))
  // Every name of `wanted` has a path now, which fromEntries cannot tell.
  return Object.fromEntries(found) as Record<Name, string>
}

function whatToType(names: readonly SystemProgram[]): string {
  const command = findProgram('brew')
    ? `brew install ${names.map((name) => programs[name].brew).join(' ')}`
    : `sudo apt-get install -y --no-install-recommends ${names.map((name) => programs[name].apt).join(' ')}`
  return `Goldfish needs ${names.join(' and ')}. Please install: ${command}`
}

async function install(names: readonly SystemProgram[], lifetime: Lifetime): Promise<void> {
  const installer = packageInstaller()
  if (!installer) return
  const { command, args, manager } = installer
  const packages = names.map((name) => programs[name][manager])
  const env = { ...process.env, HOMEBREW_NO_AUTO_UPDATE: '1' }
  try {
    await runCommand({ command, args: [...args, ...packages], env, logFile: join(root, '.data/install.log') }, lifetime)
  } catch (error) {
    lifetime.signal.throwIfAborted()
    throw new UsageError(`${whatToType(names)}\n${error instanceof Error ? error.message : String(error)}`)
  }
}
