import { expect, test } from 'vitest'
import { anExchange } from './testing/an-exchange'
import { emptyTimeline, filtered, noFilter, timelineAfter, type Timeline } from './timeline'
import type { Exchange } from './exchange'

const after = (exchanges: Exchange[], before: Timeline = emptyTimeline) =>
  exchanges.reduce((timeline, exchange) => timelineAfter(timeline, { kind: 'happened', exchange }), before)

test('the newest stands first, and each server is counted', () => {
  const [first, second, third] = [anExchange(), anExchange({ replica: 'S2' }), anExchange()]
  const timeline = after([first, second, third])
  expect(timeline.exchanges).toEqual([third, second, first])
  expect(timeline.answeredBy).toEqual({ S1: 2, S2: 1 })
})

test('what nobody answered is shown and counted for nobody', () => {
  const timeline = after([anExchange({ replica: null, status: null })])
  expect(timeline.exchanges).toHaveLength(1)
  expect(timeline.answeredBy).toEqual({})
})

test('a request of which the cluster tells too is there once, whoever was first, as its own browser saw it', () => {
  const mine = anExchange({ id: 'same', milliseconds: 20 })
  const told = anExchange({ id: 'same', traveller: 'others', milliseconds: 3 })
  for (const order of [
    [mine, told],
    [told, mine],
  ]) {
    const timeline = after(order)
    expect(timeline.exchanges).toEqual([mine])
    expect(timeline.answeredBy).toEqual({ S1: 1 })
  }
})

test('a pause holds back what happens, counts it, and gives it in order when it ends', () => {
  const [before, during, later] = [anExchange(), anExchange(), anExchange()]
  const paused = after([during, later], timelineAfter(after([before]), { kind: 'paused' }))
  expect(paused.exchanges).toEqual([before])
  expect(paused.heldBack).toEqual([later, during])
  expect(paused.answeredBy).toEqual({ S1: 3 })
  expect(timelineAfter(paused, { kind: 'paused' })).toBe(paused)
  const resumed = timelineAfter(paused, { kind: 'resumed' })
  expect(resumed.exchanges).toEqual([later, during, before])
  expect(resumed.heldBack).toBeNull()
})

test('forgets the oldest, but not that they were answered', () => {
  const timeline = after(Array.from({ length: 300 }, () => anExchange()))
  expect(timeline.exchanges).toHaveLength(250)
  expect(timeline.answeredBy).toEqual({ S1: 300 })
})

test('filters by server, by traveller and by words of the request', () => {
  const cart = anExchange({ method: 'POST', path: '/api/cart/lines', status: 201 })
  const order = anExchange({ replica: 'S2', path: '/api/orders', traveller: 'crowd' })
  const refused = anExchange({ replica: 'S2', status: 403, traveller: 'twin' })
  const all = [cart, order, refused]
  expect(filtered(all, noFilter)).toEqual(all)
  expect(filtered(all, { ...noFilter, replica: 'S2' })).toEqual([order, refused])
  expect(filtered(all, { ...noFilter, traveller: 'crowd' })).toEqual([order])
  expect(filtered(all, { ...noFilter, words: ' post ' })).toEqual([cart])
  expect(filtered(all, { ...noFilter, words: '403' })).toEqual([refused])
})
