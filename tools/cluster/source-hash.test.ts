import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sourceHash } from './source-hash'

describe('sourceHash', () => {
  let root: string
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'goldfish-sources-'))
    write('app/page.tsx', 'page')
    write('package-lock.json', '{}')
    write('deploy/replica/start.mjs', 'replica')
  })

  it('stays while nothing that is built changes', async () => {
    const before = await sourceHash(root, {})
    write('README.md', 'new')
    write('app/page.test.ts', 'new')
    write('docs/operating.md', 'new')
    write('.next/BUILD_ID', 'new')
    write('.data/shop/state.json', 'new')
    write('public/pictures/bag.webp', 'made by the build itself')
    expect(await sourceHash(root, {})).toBe(before)
  })

  it.each([
    ['a changed file', 'app/page.tsx', 'other'],
    ['a new file', 'lib/new.ts', 'new'],
    ['a folder that nobody has thought of', 'workflows/new.ts', 'new'],
    ['another package', 'package-lock.json', '{ }'],
    ['the replica', 'deploy/replica/start.mjs', 'new'],
  ])('changes with %s', async (_, file, content) => {
    const before = await sourceHash(root, {})
    write(file, content)
    expect(await sourceHash(root, {})).not.toBe(before)
  })

  it('changes when a file is moved, and with a variable that is built in', async () => {
    const before = await sourceHash(root, {})
    expect(await sourceHash(root, { NEXT_PUBLIC_COLOUR: 'red', PORT: '1' })).not.toBe(before)
    expect(await sourceHash(root, { PORT: '1' })).toBe(before)
  })
})
