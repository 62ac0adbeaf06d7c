import { expect, it } from 'vitest'
import { sayNotFound } from './not-found-page.mjs'

const page = Buffer.from('<!DOCTYPE html><html lang="en"><h1>We forgot this page.</h1></html>')
const mute = [
  Buffer.from('<!DOCTYPE html><html data-dpl-id="a" id="__next_error__"><head></head>'),
  Buffer.from('<body></body>'),
]

it('says in words that something is gone', () => {
  expect(sayNotFound(404, mute, page)).toEqual([page])
})

it('leaves every other answer as it is', () => {
  const own = [Buffer.from('<!DOCTYPE html><html lang="en"><h1>Not here, but look there</h1></html>')]
  expect(sayNotFound(404, own, page)).toBe(own)
  expect(sayNotFound(500, mute, page)).toBe(mute)
  expect(sayNotFound(404, mute, null)).toBe(mute)
  expect(sayNotFound(404, [], page)).toEqual([])
})
