/** A point of a chart, in its own units, y downwards. */
export type Point = { x: number; y: number }

/** @returns where `share` of the way from the middle to the rim is, on the spoke `index` of `count`; the first points up */
export function onSpoke(index: number, count: number, share: number, radius: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  return { x: round(radius * share * Math.cos(angle)), y: round(radius * share * Math.sin(angle)) }
}

/** How far a curve's handles reach, as a part of the way between its neighbours: enough to be round, too little to overshoot. */
const handle = 0.14

/**
 * The outline of a profile round the origin: a soft closed curve through one point on each spoke.
 * @param shares one for each spoke, 0 in the middle to 1 at the rim
 * @returns the `d` of an SVG path
 */
export function tasteShape(shares: readonly number[], radius: number): string {
  const count = shares.length
  const points = shares.map((share, index) => onSpoke(index, count, share, radius))
  const at = (index: number) => points[(index + count) % count] ?? { x: 0, y: 0 }
  const curves = points.map((point, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)]
    const out = toward(point, before, next, handle)
    const into = toward(next, after, point, handle)
    return `C${out.x} ${out.y} ${into.x} ${into.y} ${next.x} ${next.y}`
  })
  return `M${at(0).x} ${at(0).y}${curves.join('')}Z`
}

function toward(point: Point, from: Point, to: Point, part: number): Point {
  return { x: round(point.x + (to.x - from.x) * part), y: round(point.y + (to.y - from.y) * part) }
}

/** Two digits are finer than any screen, and the same on every machine. */
const round = (value: number) => Math.round(value * 100) / 100 + 0
