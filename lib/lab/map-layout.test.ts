import { describe, expect, test } from 'vitest'
import { mapLayout, pointOn, routeOf, type Leg } from './map-layout'
import { swimOf } from './swim'
import { anExchange } from './testing/an-exchange'

const names = ['S1', 'S2', 'S3']

describe.each([false, true])('the map, upright: %s,', (isTall) => {
  test.each([1, 2, 3, 6, 12])('has room for %i servers', (count) => {
    const { replicas, width, height } = mapLayout(count, isTall)
    expect(replicas).toHaveLength(count)
    for (const { x, y } of replicas) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(height)
    }
  })

  const layout = mapLayout(3, isTall)
  const stops = (legs: Leg[]) => [legs[0]?.from, ...legs.map(({ to }) => to)]
  const route = (overrides: Parameters<typeof anExchange>[0]) => stops(routeOf(anExchange(overrides), layout, names))
  const { browser, proxy, replicas, database, cache } = layout

  test('leads to the server that answered, to what it asked, and back', () => {
    const asked = { calls: 1, milliseconds: 1 }
    expect(route({ replica: 'S2' })).toEqual([browser, proxy, replicas[1], proxy, browser])
    expect(route({ replica: 'S3', database: asked, cache: asked })).toEqual([
      ...[browser, proxy, replicas[2]],
      ...[cache, replicas[2], database, replicas[2]],
      ...[proxy, browser],
    ])
  })

  test('ends at the proxy when that one answered itself, and never returns when nobody did', () => {
    expect(route({ isCopy: true })).toEqual([browser, proxy, browser])
    expect(route({ replica: 'S9' })).toEqual([browser, proxy, browser])
    expect(route({ replica: null, status: null })).toEqual([browser, proxy])
  })

  test('is swum from its beginning to its end, each frame after the one before', () => {
    const legs = routeOf(anExchange({ replica: 'S1', database: { calls: 2, milliseconds: 1 } }), layout, names)
    const { frames, turnsAt } = swimOf(legs, isTall)
    expect(frames[0]?.transform).toContain(`translate(${browser.x}px, ${browser.y}px)`)
    expect(frames.at(-1)?.transform).toContain(`translate(${browser.x}px, ${browser.y}px)`)
    expect(frames[0]?.offset).toBe(0)
    expect(frames.at(-1)?.offset).toBeCloseTo(1)
    expect(frames.every(({ offset }, index) => offset >= (frames[index - 1]?.offset ?? 0) && offset <= 1)).toBe(true)
    // The cup is carried from the server to the browser.
    const back = frames.filter(({ offset }) => offset <= turnsAt + 1e-9).at(-1)
    expect(back?.transform).toContain(`translate(${Math.round((replicas[0]?.x ?? 0) * 10) / 10}px`)
  })
})

test('a leg begins and ends at its places', () => {
  const leg = { from: { x: 0, y: 0 }, to: { x: 10, y: 4 } }
  expect(pointOn(leg, 0, false)).toEqual(leg.from)
  expect(pointOn(leg, 1, true)).toEqual(leg.to)
})
