import { expect, it } from 'vitest'
import { watchReads } from './watch-reads'

it('names what nobody looked at, at any depth', () => {
  const { view, unread } = watchReads({ a: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }], h: {} })
  expect(unread()).toEqual(['a', 'b', 'e', 'h'])
  void view.a
  void view.b.c
  for (const { f } of view.e) void f
  expect(unread()).toEqual(['h', 'b.d', 'e[0].g'])
})

it('counts a value that is seen twice once', () => {
  const { view, unread } = watchReads({ a: { b: 1, c: 2 } })
  void view.a.b
  void view.a.b
  expect(unread()).toEqual(['a.c'])
})

it('shows the same values, keys and lists', () => {
  const value = { a: [1, { b: 2 }], c: 'd' }
  const { view } = watchReads(value)
  expect(view).toEqual(value)
  expect(Array.isArray(view.a)).toBe(true)
})
