import type { Exchange } from './exchange'

export type Point = { x: number; y: number }

/** Where everything stands on the map, in the units of its drawing. */
export type MapLayout = {
  isTall: boolean
  width: number
  height: number
  browser: Point
  proxy: Point
  replicas: Point[]
  /** 1 as long as three stand comfortably; less when there are more. */
  replicaScale: number
  database: Point
  cache: Point
}

/** A part of a request's way, as a curve that leaves and arrives along the map's main direction. */
export type Leg = { from: Point; to: Point }

/** @param isTall for a phone: from above to below instead of from left to right */
export function mapLayout(replicaCount: number, isTall: boolean): MapLayout {
  const count = Math.max(1, replicaCount)
  if (isTall) {
    const width = 390
    return {
      isTall,
      width,
      height: 664,
      browser: { x: 120, y: 62 },
      proxy: { x: 195, y: 200 },
      replicas: spread(count, width).map((x) => ({ x, y: 358 })),
      replicaScale: Math.min(1, 3 / count) * 0.82,
      database: { x: 112, y: 540 },
      cache: { x: 284, y: 540 },
    }
  }
  const height = 496
  return {
    isTall,
    width: 1200,
    height,
    browser: { x: 120, y: 248 },
    proxy: { x: 400, y: 248 },
    replicas: spread(count, height).map((y) => ({ x: 712, y })),
    replicaScale: Math.min(1, 3.2 / count),
    database: { x: 1066, y: 136 },
    cache: { x: 1066, y: 366 },
  }
}

/** The middles of equal parts of a length. */
function spread(count: number, length: number): number[] {
  return Array.from({ length: count }, (_, index) => (length * (index + 0.5)) / count)
}

type Travelled = Pick<Exchange, 'replica' | 'isCopy' | 'database' | 'cache' | 'status'>

/**
 * The way of a request over the map and back.
 * @param names of the replicas, in the order in which they stand
 * @returns empty when nobody answered
 */
export function routeOf(exchange: Travelled, layout: MapLayout, names: readonly string[]): Leg[] {
  const { browser, proxy, database, cache } = layout
  if (exchange.status === null) return there([browser, proxy])
  const replica = layout.replicas[names.indexOf(exchange.replica ?? '')]
  if (exchange.isCopy || !replica) return [...there([browser, proxy]), ...there([proxy, browser])]
  return [
    ...there([browser, proxy, replica]),
    ...(exchange.cache.calls > 0 ? there([replica, cache, replica]) : []),
    ...(exchange.database.calls > 0 ? there([replica, database, replica]) : []),
    ...there([replica, proxy, browser]),
  ]
}

function there(stops: Point[]): Leg[] {
  return stops.slice(1).map((to, index) => ({ from: stops[index] ?? to, to }))
}

const bend = 0.5

/** The leg as SVG path data. */
export function legPath({ from, to }: Leg, isTall: boolean): string {
  const [first, second] = controls({ from, to }, isTall)
  return `M${from.x} ${from.y}C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`
}

function controls({ from, to }: Leg, isTall: boolean): [Point, Point] {
  const [across, down] = [(to.x - from.x) * bend, (to.y - from.y) * bend]
  return isTall
    ? [
        { x: from.x, y: from.y + down },
        { x: to.x, y: to.y - down },
      ]
    : [
        { x: from.x + across, y: from.y },
        { x: to.x - across, y: to.y },
      ]
}

/** @param share of the leg from 0 to 1 */
export function pointOn(leg: Leg, share: number, isTall: boolean): Point {
  const [first, second] = controls(leg, isTall)
  const rest = 1 - share
  const along = (axis: 'x' | 'y') =>
    rest ** 3 * leg.from[axis] +
    3 * rest ** 2 * share * first[axis] +
    3 * rest * share ** 2 * second[axis] +
    share ** 3 * leg.to[axis]
  return { x: along('x'), y: along('y') }
}
