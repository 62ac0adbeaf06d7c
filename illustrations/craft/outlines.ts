/** A corner: where it is and how round it is cut. */
export type Corner = [x: number, y: number, radius?: number]

/**
 * The outline of a polygon with rounded corners, cut by a hand: its long edges are a hair off straight.
 * @param bow how far, in units, the middle of a long edge strays
 */
export function cutOut(corners: readonly Corner[], bow = 1.6): string {
  const steps = corners.map((corner, index) => {
    const before = corners[(index + corners.length - 1) % corners.length] ?? corner
    const after = corners[(index + 1) % corners.length] ?? corner
    const entry = towards(corner, before)
    const exit = towards(corner, after)
    return { corner, entry, exit }
  })
  let outline = ''
  for (const [index, { corner, entry, exit }] of steps.entries()) {
    const previous = steps[(index + steps.length - 1) % steps.length]
    if (index === 0 || previous === undefined) outline = `M${entry.join(' ')}`
    else outline += edge(previous.exit, entry, index % 2 === 0 ? bow : -bow)
    outline += `Q${corner[0]} ${corner[1]} ${exit.join(' ')}`
  }
  return outline + 'Z'
}

function towards([x, y, radius = 0]: Corner, [toX, toY]: Corner): [number, number] {
  const length = Math.hypot(toX - x, toY - y) || 1
  const reach = Math.min(radius, length / 2)
  return [x + ((toX - x) * reach) / length, y + ((toY - y) * reach) / length]
}

function edge([x, y]: [number, number], [toX, toY]: [number, number], bow: number): string {
  const length = Math.hypot(toX - x, toY - y)
  if (length < 60) return `L${toX} ${toY}`
  const [across, down] = [(-(toY - y) / length) * bow, ((toX - x) / length) * bow]
  return `Q${(x + toX) / 2 + across} ${(y + toY) / 2 + down} ${toX} ${toY}`
}

/** The outline of an ellipse. */
export const oval = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}Z`

/**
 * The outline of something turned on a lathe or a wheel, seen from a little above: its bottom edge curves towards us.
 * @param profile half widths from top to bottom as [half width, y]; between two of them the wall is straight, or swells if `swell` is set
 * @param depth ratio of an opening's height to its width, as the eye sees it
 */
export function turnedOutline(
  centre: number,
  profile: readonly [halfWidth: number, y: number][],
  depth = 0.13,
  cornerRadius = 0,
): string {
  const first = profile[0]
  const last = profile.at(-1)
  if (first === undefined || last === undefined) return ''
  const right = profile.map(([halfWidth, y]): Corner => [centre + halfWidth, y])
  let outline = `M${centre - first[0]} ${first[1]}A${first[0]} ${first[0] * depth} 0 0 1 ${centre + first[0]} ${first[1]}`
  for (const [x, y] of right.slice(1, -1)) outline += `L${x} ${y}`
  const lift = cornerRadius
  outline += `L${centre + last[0]} ${last[1] - lift}`
  outline += `C${centre + last[0]} ${last[1] + last[0] * depth * 1.33} ${centre - last[0]} ${last[1] + last[0] * depth * 1.33} ${centre - last[0]} ${last[1] - lift}`
  for (const [halfWidth, y] of profile.slice(1, -1).toReversed()) outline += `L${centre - halfWidth} ${y}`
  return outline + 'Z'
}
