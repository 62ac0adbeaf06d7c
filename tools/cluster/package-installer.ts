import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../root'
import { findProgram } from './find-program'

/** The system's own package manager, where there is one that we know and may use without asking anybody anything. */
export type PackageInstaller = { manager: 'apt' | 'brew'; command: string; args: string[] }

/** @returns undefined where people have to install things themselves */
export function packageInstaller(): PackageInstaller | undefined {
  const script = join(root, 'tools/cluster/apt-install.sh')
  if (findProgram('apt-get')) {
    if (process.getuid?.() === 0) return { manager: 'apt', command: '/bin/sh', args: [script] }
    const sudo = findProgram('sudo')
    // -n: never ask for a password; whoever has to type one gets the line to type it behind.
    if (sudo && spawnSync(sudo, ['-n', 'true']).status === 0) {
      return { manager: 'apt', command: sudo, args: ['-n', '/bin/sh', script] }
    }
  }
  const brew = findProgram('brew')
  return brew ? { manager: 'brew', command: brew, args: ['install'] } : undefined
}
