import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { publishFiles } from './publish-files'

const folder = mkdtempSync(join(tmpdir(), 'goldfish-publish-'))
const image = join(folder, 'image')
const volume = join(folder, 'volume')
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => rmSync(volume, { recursive: true, force: true }))

const long = (word: string) => `${word} `.repeat(400)

/** Makes `image` hold exactly these files. */
function fill(files: Record<string, string>): void {
  rmSync(image, { recursive: true, force: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(image, path)), { recursive: true })
    writeFileSync(join(image, path), content)
  }
}

const served = (path: string) => readFileSync(join(volume, 'web', path), 'utf8')
const unzipped = (path: string) => gunzipSync(readFileSync(join(volume, 'web', `${path}.gz`))).toString()
const unbrotlied = (path: string) => brotliDecompressSync(readFileSync(join(volume, 'web/_brotli', path))).toString()
const chunks = (folder = '_next/static') =>
  readdirSync(join(volume, 'web', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted()

it('publishes both kinds of files, with compressed ones of those that are worth it', async () => {
  fill({ 'public/robots.txt': 'short', 'public/pictures/a.svg': long('a'), '.next/static/chunks/a1.js': long('code') })
  await publishFiles(image, volume, 'one')
  expect(served('robots.txt')).toBe('short')
  expect(served('_next/static/chunks/a1.js')).toBe(long('code'))
  expect([unzipped('pictures/a.svg'), unbrotlied('pictures/a.svg')]).toEqual([long('a'), long('a')])
  expect(unbrotlied('_next/static/chunks/a1.js')).toBe(long('code'))
  expect(existsSync(join(volume, 'web/robots.txt.gz'))).toBe(false)
  expect(existsSync(join(volume, 'web/_brotli/robots.txt'))).toBe(false)
})

it('renews what is named after no content, the compressed ones too', async () => {
  fill({ 'public/a.svg': long('old'), 'public/b.svg': long('old') })
  await publishFiles(image, volume, 'one')
  fill({ 'public/a.svg': long('new'), 'public/b.svg': 'short' })
  await publishFiles(image, volume, 'two')
  expect(served('a.svg')).toBe(long('new'))
  expect([unzipped('a.svg'), unbrotlied('a.svg')]).toEqual([long('new'), long('new')])
  expect(existsSync(join(volume, 'web/b.svg.gz'))).toBe(false)
  expect(existsSync(join(volume, 'web/_brotli/b.svg'))).toBe(false)
})

it('keeps the files of the last three releases, and what they share', async () => {
  for (const id of ['one', 'two', 'three', 'four']) {
    fill({ [`.next/static/${id}.js`]: long(id), '.next/static/shared.js': 'shared' })
    await publishFiles(image, volume, id)
  }
  expect(chunks()).toEqual(['four.js', 'four.js.gz', 'shared.js', 'three.js', 'three.js.gz', 'two.js', 'two.js.gz'])
  expect(chunks('_brotli/_next/static')).toEqual(['four.js', 'three.js', 'two.js'])
})

it('counts a release that is published again once, and as the newest: a rollback pushes nobody out', async () => {
  for (const id of ['one', 'two', 'one', 'two', 'one', 'three']) {
    fill({ [`.next/static/${id}.js`]: id })
    await publishFiles(image, volume, id)
  }
  expect(chunks()).toEqual(['one.js', 'three.js', 'two.js'])
})

it('leaves nothing half done behind', async () => {
  fill({ 'public/a.svg': long('a'), '.next/static/a.js': 'a' })
  await publishFiles(image, volume, 'one')
  const files = readdirSync(volume, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.endsWith('.part'))).toEqual([])
})
