import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
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
const chunks = () =>
  readdirSync(join(volume, 'web/_next/static'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted()

it('publishes both kinds of files, with a compressed one beside those that are worth it', async () => {
  fill({ 'public/robots.txt': 'short', 'public/pictures/a.svg': long('a'), '.next/static/chunks/a1.js': long('code') })
  await publishFiles(image, volume, 'one')
  expect(served('robots.txt')).toBe('short')
  expect(served('_next/static/chunks/a1.js')).toBe(long('code'))
  expect(gunzipSync(readFileSync(join(volume, 'web/pictures/a.svg.gz'))).toString()).toBe(long('a'))
  expect(existsSync(join(volume, 'web/robots.txt.gz'))).toBe(false)
})

it('renews what is named after no content, the compressed one too', async () => {
  fill({ 'public/a.svg': long('old'), 'public/b.svg': long('old') })
  await publishFiles(image, volume, 'one')
  fill({ 'public/a.svg': long('new'), 'public/b.svg': 'short' })
  await publishFiles(image, volume, 'two')
  expect(served('a.svg')).toBe(long('new'))
  expect(gunzipSync(readFileSync(join(volume, 'web/a.svg.gz'))).toString()).toBe(long('new'))
  expect(existsSync(join(volume, 'web/b.svg.gz'))).toBe(false)
})

it('keeps the files of the last three releases, and what they share', async () => {
  for (const id of ['one', 'two', 'three', 'four']) {
    fill({ [`.next/static/${id}.js`]: long(id), '.next/static/shared.js': 'shared' })
    await publishFiles(image, volume, id)
  }
  expect(chunks()).toEqual(['four.js', 'four.js.gz', 'shared.js', 'three.js', 'three.js.gz', 'two.js', 'two.js.gz'])
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
