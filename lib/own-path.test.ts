import { expect, it } from 'vitest'
import { ownPath } from './own-path'

it.each(['/checkout', '/products?query=a%20b&page=2#grid', '/'])('keeps the path %s', (path) => {
  expect(ownPath(path, '/fallback')).toBe(path)
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'checkout',
  '',
  undefined,
  ['/a'],
])('takes the fallback for %j', (value) => {
  expect(ownPath(value, '/fallback')).toBe('/fallback')
})
