import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { root } from '../root'
import { commands } from './bundle-commands'

const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
const ignoring = readFileSync(join(root, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

/** What a stage of the Dockerfile copies from the checkout. */
function copiedIn(stage: string): string[] {
  const [, text = ''] = dockerfile.split(` AS ${stage}\n`)
  const [own = ''] = text.split(/^FROM /m)
  return own.split('\n').flatMap((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [])
}

/** The files of ours that a program is made of. */
async function sourcesOf(program: string): Promise<string[]> {
  const options = { bundle: true, platform: 'node', packages: 'external', format: 'esm' } as const
  const { metafile } = await build({
    ...{ ...options, entryPoints: [program], absWorkingDir: root, write: false, metafile: true },
    tsconfig: 'tsconfig.json',
  })
  return Object.keys(metafile.inputs)
}

/** Whether docker leaves a file of the checkout out of the build: the last line that fits it decides. */
function isIgnored(file: string): boolean {
  const above = file.split('/').map((_, depth, names) => names.slice(0, depth + 1).join('/'))
  const deciding = ignoring.findLast((line) => above.some((path) => asPattern(line.replace(/^!/, '')).test(path)))
  return deciding !== undefined && !deciding.startsWith('!')
}

/** `**` is any number of folders, `*` a part of one name. */
function asPattern(line: string): RegExp {
  const pattern = line
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '[^/]*')
    .replaceAll('[^/]*[^/]*/', '(.*/)?')
  return new RegExp(`^${pattern}$`)
}

it.each([...Object.values(commands), 'tools/draw-pictures.ts', 'tools/image/print-source-hash.ts'])(
  'finds all that %s is made of, because .dockerignore lets it in',
  async (program) => {
    const sources = await sourcesOf(program)
    expect(sources).toContain(program)
    // Made in the build.
    expect(sources.filter((file) => isIgnored(file) && !file.startsWith('generated/'))).toEqual([])
  },
)

it('leaves out what it does not need, such as tests and secrets', () => {
  const unwanted = [
    'docs/docker.md',
    'tools/testing/tally.ts',
    'lib/money.test.ts',
    'app/.env',
    '.env',
    'secrets/auth-keys',
  ]
  expect(unwanted.filter((file) => !isIgnored(file))).toEqual([])
})

it('copies all that drawing the pictures reads, and so draws them anew only when that changes', async () => {
  const copied = copiedIn('pictures')
  const missing = (await sourcesOf('tools/draw-pictures.ts')).filter(
    (file) => !copied.some((path) => file === path || file.startsWith(`${path}/`)),
  )
  expect(missing).toEqual([])
})

it('builds with what docker itself brings, and from the lockfile', () => {
  expect(dockerfile).not.toMatch(/^# *syntax=/im)
  expect(dockerfile).toMatch(/npm ci --ignore-scripts/)
  expect(dockerfile.match(/^FROM (?!base|packages|client)\S+/gm)).toEqual(['FROM node:24-slim'])
})
