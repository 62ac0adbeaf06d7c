import { circle, ellipse, turned } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** Coffee blossoms: five petals each, large and small in turn. */
export function blossom({ x, y, width, height }: Area, { first, second, third }: Inks): string {
  const columns = Math.max(2, Math.round(width / 112))
  const step = width / columns
  const rows = Math.ceil(height / (step * 0.86))
  let art = ''
  for (let row = 0; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const cx = x + step * (column + 0.5 + (row % 2) * 0.5)
      const cy = y + step * 0.86 * (row + 0.45)
      const size = step * ((row + column) % 2 ? 0.22 : 0.28)
      const petals = [0, 72, 144, 216, 288].map((angle) =>
        turned(angle + row * 20 + column * 13, cx, cy, ellipse(cx, cy - size * 0.82, size * 0.48, size * 0.74, first)),
      )
      art += petals.join('') + circle(cx, cy, size * 0.36, second)
      art += circle(cx + step * 0.5, cy + step * 0.02, step * 0.05, third)
    }
  }
  return art
}
