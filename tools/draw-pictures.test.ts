import { mkdtemp, readdir, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pictureFiles } from '@/illustrations/pipeline/picture-files'
import type { Drawing } from '@/prisma/catalogue/drawing'
import { catalogueDrawings, drawPictures } from './draw-pictures'

const palette = { background: '#c9d6bd', main: '#ee9a5c', accent: '#fff3e0', ink: '#3a2a1d' }
const mug: Drawing = { kind: 'mug', palette, motif: 'fish' }
const card: Drawing = { kind: 'card', palette, label: 'GIFT' }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('draws every file once, then only what changed', async () => {
  const drawings = new Map([
    ['mug', mug],
    ['card', card],
  ])
  expect(await drawPictures(folder, drawings)).toMatchObject({ drawn: 2, kept: 0 })
  expect((await readdir(folder)).toSorted()).toEqual(
    [...pictureFiles('mug'), ...pictureFiles('card'), 'manifest.json'].toSorted(),
  )
  expect(await drawPictures(folder, drawings)).toMatchObject({ drawn: 0, kept: 2, bytesWritten: 0 })
  drawings.set('card', { ...card, label: 'FOR YOU' })
  expect(await drawPictures(folder, drawings)).toMatchObject({ drawn: 1, kept: 1 })
})

it('draws again what lost a file, and removes what nobody ordered', async () => {
  await drawPictures(
    folder,
    new Map([
      ['mug', mug],
      ['card', card],
    ]),
  )
  await unlink(join(folder, 'mug-360.avif'))
  for (const file of ['old.part', 'new.part']) await writeFile(join(folder, file), 'half a file')
  await utimes(join(folder, 'old.part'), 0, 0)
  expect(await drawPictures(folder, new Map([['mug', mug]]))).toMatchObject({
    drawn: 1,
    removed: pictureFiles('card').length + 1,
  })
  expect(await readdir(folder)).toContain('new.part')
  expect((await stat(join(folder, 'mug-360.avif'))).size).toBeGreaterThan(500)
})

it('knows one picture for every product, and no two are drawn alike', () => {
  const drawings = [...catalogueDrawings().values()].map((drawing) => JSON.stringify(drawing))
  expect(new Set(drawings).size).toBe(drawings.length)
})
