import { expect, it } from 'vitest'
import { ownPath } from './own-path'

it.each(['/checkout', '/products?query=a%20b&page=2#grid', '/', '/@evil.example', '/https://evil.example'])(
  'keeps the path %s',
  (path) => {
    expect(ownPath(path, '/fallback')).toBe(path)
  },
)

it.each([
  ['/products?query=grün ☕', '/products?query=gr%C3%BCn%20%E2%98%95'],
  ['/account/../cart', '/cart'],
  ['/%5cevil.example', '/%5cevil.example'],
  ['/%2f/evil.example', '/%2f/evil.example'],
  ['/a\\b', '/a/b'],
])('says %s as a browser would: %s', (path, said) => {
  expect(ownPath(path, '/fallback')).toBe(said)
})

it.each([
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/a/%2e%2e//evil.example',
  '/%2E/\\evil.example',
  '//evil.example@localhost',
  '//localhost:8080@evil.example',
  '@evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '//[',
  'checkout',
  '',
  `/${'a'.repeat(2_000)}`,
  undefined,
  ['/a'],
])('takes the fallback for %j', (value) => {
  expect(ownPath(value, '/fallback')).toBe('/fallback')
})

const pieces = [
  '/',
  '//',
  '\\',
  '.',
  '..',
  '%2e',
  '%2f',
  '%5c',
  '@',
  ':',
  ':80',
  '?',
  '#',
  ';',
  '&',
  ' ',
  '\t',
  '\n',
  '\r',
]
const words = ['https:', 'javascript:', 'evil.example', 'a', '。', '／', '\u0000', '\u200b', '%00', '%09', 'user:pass@']

/** The same numbers every time (mulberry32), so that a failure can be seen again. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

it('whatever is put together, what comes out is a path of this site to a browser, also when it is resolved twice', () => {
  const random = randomNumbers(20_261_121)
  const all = [...pieces, ...pieces, ...words]
  for (let round = 0; round < 10_000; round++) {
    const value = Array.from({ length: 1 + Math.floor(random() * 8) }, () => all[Math.floor(random() * all.length)])
    const path = ownPath(value.join(''), '/fallback')
    expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
    const resolved = new URL(path, 'https://shop.example/login/deep')
    expect(resolved.origin, JSON.stringify(value)).toBe('https://shop.example')
    const again = new URL(resolved.pathname + resolved.search, 'https://shop.example')
    expect(again.origin, JSON.stringify(value)).toBe('https://shop.example')
    expect(ownPath(path, '/other')).toBe(path)
  }
})
