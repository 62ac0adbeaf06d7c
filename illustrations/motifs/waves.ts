import { circle } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** Seigaiha, the sea as overlapping scales of rings; each row hides the lower half of the one behind it. */
export function waves({ x, y, width, height }: Area, { first, second, third, ground }: Inks): string {
  const columns = Math.max(3, Math.round(width / 92))
  const step = width / columns
  const radius = step * 0.54
  const rows = Math.ceil(height / (radius * 0.5)) + 1
  let art = ''
  for (let row = 0; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const across = x + step * (column + 0.5 + (row % 2) * 0.5)
      const down = y + radius * (1.1 + row * 0.5)
      const crest = (row * 3 + column * 5 + 20) % 11 === 0 ? third : first
      art +=
        circle(across, down, radius, ground) +
        circle(across, down, radius * 0.86, crest) +
        circle(across, down, radius * 0.6, ground) +
        circle(across, down, radius * 0.42, second)
    }
  }
  return art
}
