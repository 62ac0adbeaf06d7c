import { afterEach, expect, it, vi } from 'vitest'
import { addToTwinCart } from './add-to-twin-cart'
import { findTwinSession, openTwinSession } from './twin-sessions'

afterEach(() => vi.useRealTimers())

it('knows whom it has seen, and nobody else', () => {
  const { id, session } = openTwinSession('Ada')
  addToTwinCart(session, 'a coffee', 2)
  addToTwinCart(session, 'a coffee', 1)
  expect(findTwinSession(id)?.lines).toEqual(new Map([['a coffee', 3]]))
  expect(findTwinSession(`${id}x`)).toBeNull()
})

it('holds a thousand sessions, and forgets those first that were used longest ago', () => {
  const first = openTwinSession('first').id
  const second = openTwinSession('second').id
  for (let count = 0; count < 998; count++) openTwinSession('others')
  expect(findTwinSession(first)).not.toBeNull()
  openTwinSession('one more')
  openTwinSession('and another')
  expect(Reflect.get(globalThis, 'goldfishTwin')).toHaveProperty('size', 1_000)
  expect(findTwinSession(second)).toBeNull()
  expect(findTwinSession(first)).not.toBeNull()
})

it('forgets a session that was not used for half an hour', () => {
  vi.useFakeTimers()
  const { id } = openTwinSession('Ada')
  vi.advanceTimersByTime(29 * 60_000)
  expect(findTwinSession(id)).not.toBeNull()
  vi.advanceTimersByTime(31 * 60_000)
  expect(findTwinSession(id)).toBeNull()
})

it('holds twenty lines of at most 99', () => {
  const { session } = openTwinSession('Ada')
  for (let count = 0; count < 30; count++) addToTwinCart(session, `item ${count}`, 98)
  addToTwinCart(session, 'item 0', 98)
  expect(session.lines.size).toBe(20)
  expect(session.lines.get('item 0')).toBe(99)
})
