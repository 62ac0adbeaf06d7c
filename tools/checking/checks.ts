import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'

/** One of the checks: what it is called, and the script in node_modules that does it. */
export type Check = { name: string; script: string; args: string[] }

const notOurs = new Set(['node_modules', 'generated', 'public', 'docs', 'test-results', 'playwright-report'])

/** The folders that hold sources, whichever there are. */
function sourceFolders(): string[] {
  const entries = readdirSync(root, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !notOurs.has(entry.name))
    .map((entry) => entry.name)
}

/** @param fix whether to put right what can be put right by a tool */
export function checks(fix: boolean): Check[] {
  const fromPackage = (path: string) => join(root, 'node_modules', path)
  return [
    { name: 'types', script: fromPackage('typescript/bin/tsc'), args: ['--noEmit'] },
    { name: 'lint', script: fromPackage('oxlint/bin/oxlint'), args: ['--type-aware', ...(fix ? ['--fix'] : [])] },
    {
      name: 'format',
      script: fromPackage('prettier/bin/prettier.cjs'),
      args: [fix ? '--write' : '--check', '--log-level=warn', '.'],
    },
    {
      name: 'imports',
      script: fromPackage('dependency-cruiser/bin/dependency-cruiser.mjs'),
      args: ['--config', '.dependency-cruiser.mjs', ...sourceFolders(), 'proxy.ts', 'next.config.js'],
    },
    { name: 'unused', script: fromPackage('knip/bin/knip.js'), args: ['--no-progress'] },
    { name: 'clusters', script: fromPackage('tsx/dist/cli.mjs'), args: ['tools/check-kubernetes.ts'] },
  ]
}
