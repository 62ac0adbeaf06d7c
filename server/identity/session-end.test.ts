import { expect, it } from 'vitest'
import { sessionEnd } from './session-end'

const limits = { idleSeconds: 1800, maxSeconds: 86_400 }
const at = (seconds: number) => new Date(seconds * 1000)

it('slides by the idle time with every renewal', () => {
  expect(sessionEnd(0, at(1000), limits)).toEqual(at(2800))
})

it('never slides past the absolute end', () => {
  expect(sessionEnd(0, at(86_000), limits)).toEqual(at(86_400))
})
