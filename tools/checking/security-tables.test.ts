import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root'

const folders = ['app', 'cache-handlers', 'components', 'deploy', 'drills', 'e2e', 'lib', 'server', 'tools']
const testFiles = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
)

/** The rows of the tables of attacks: what is tried, and what the last column says of tests. */
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (attack|---) /.test(line))
  .map((line) => ({ attack: line.split(' | ')[0] ?? '', tests: line.split(' | ').at(-1) ?? '' }))

/** Files, each with the beginnings or parts of titles that follow it: `a.test.ts`: “one title”, “another”. */
function named(tests: string): { file: string; titles: string[] }[] {
  const found = tests.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)`(?:: (“[^”]+”(?:, “[^”]+”)*))?/g)
  return [...found].map(([, name = '', titles = '']) => ({
    file: testFiles.find((file) => file === name || basename(file) === name) ?? name,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }))
}

/** Of tests that are run: it(…), test.describe(…), it.each(…)(…). */
function titlesIn(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const begun = /(?:\b(?:it|test|describe)(?:\.(?:describe|each<.*?>))?|[\])])\(\s*(['"`])(.+?)\1/g
  const parts = /^\s+\[?'(.+?)',/gm
  return [
    ...[...text.matchAll(begun)].map(([, , title = '']) => title),
    ...[...text.matchAll(parts)].map(([, t = '']) => t),
  ]
}

it('there are tables', () => {
  expect(rows.length).toBeGreaterThan(40)
})

it.each(rows)('$attack: its tests are there', ({ tests }) => {
  const files = named(tests)
  expect(files.length, 'a row without a test').toBeGreaterThan(0)
  for (const { file, titles } of files) {
    expect(existsSync(join(root, file)), file).toBe(true)
    const all = titlesIn(file)
    expect(all.length).toBeGreaterThan(0)
    for (const title of titles)
      expect(
        all.filter((one) => one.includes(title)),
        `${file}: ${title}`,
      ).not.toEqual([])
  }
})

it.each([
  ...[
    'alg: none',
    'public key in place',
    'unknown `kid`',
    'was dropped',
    'audience',
    'issuer',
    'from the future',
    'over 4 kB',
  ],
  ...['fixation', 'CSRF', 'login CSRF', 'replay', 'refresh token that was stolen', 'who has an account'],
  ...['guessing the password', 'open redirect', 'by its id'],
])('what is tried most often is among them: %s', (words) => {
  const tried = rows.filter(({ attack, tests }) => `${attack}${tests}`.includes(words))
  expect(tried.some(({ tests }) => named(tests).some(({ titles }) => titles.length > 0))).toBe(true)
})
