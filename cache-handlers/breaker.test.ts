import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Breaker } from './breaker.js'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const openMs = { first: 100, most: 300 }
const fail = async () => await Promise.reject(new Error('gone'))

function breakerWith(probe: () => Promise<void>) {
  const onOpen = vi.fn<() => void>()
  return { breaker: new Breaker({ probe, onOpen, deadlineMs: 50, openMs }), onOpen }
}

test('gives what the work gives', async () => {
  const { breaker } = breakerWith(async () => {})
  expect(await breaker.run(async () => 1)).toBe(1)
})

test('after a failure nothing is tried, until a probe for which nobody waits has found all well', async () => {
  const { breaker, onOpen } = breakerWith(async () => {})
  const work = vi.fn<() => Promise<number>>(async () => 1)
  expect(await breaker.run(fail)).toBeUndefined()
  expect(onOpen).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(99)
  expect(await breaker.run(work)).toBeUndefined()
  expect(breaker.isOpen).toBe(true)
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2)
  expect(await breaker.run(work)).toBe(1)
})

test('work that takes longer than the deadline is given up', async () => {
  const { breaker } = breakerWith(async () => {})
  const running = breaker.run(() => new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(60)
  expect(await running).toBeUndefined()
  expect(breaker.isOpen).toBe(true)
})

test('an answer that says no does not open it', async () => {
  const { breaker } = breakerWith(async () => {})
  const refusal = Object.assign(new Error('OOM command not allowed'), { name: 'ReplyError' })
  expect(await breaker.run(async () => await Promise.reject(refusal))).toBeUndefined()
  expect(breaker.isOpen).toBe(false)
})

test('probes come less and less often, of themselves, and end when it is closed', async () => {
  const started = Date.now()
  const times: number[] = []
  const { breaker } = breakerWith(async () => {
    times.push(Date.now() - started)
    await fail()
  })
  breaker.open()
  await vi.advanceTimersByTimeAsync(1_000)
  breaker.close()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(times).toEqual([100, 300, 600, 900])
})

test('never two probes at once', async () => {
  const probe = vi.fn<() => Promise<void>>(() => new Promise(() => {}))
  const { breaker } = breakerWith(probe)
  breaker.open()
  breaker.probeNow()
  breaker.probeNow()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(probe).toHaveBeenCalledOnce()
})

test('a connection that is lost while the probe runs makes its good news worthless', async () => {
  let resolve = () => {}
  const { breaker } = breakerWith(() => new Promise((settle) => (resolve = settle)))
  breaker.open()
  breaker.probeNow()
  breaker.open()
  resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(breaker.isOpen).toBe(true)
})
