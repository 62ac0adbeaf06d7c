import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { root } from '../root'

const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')

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
