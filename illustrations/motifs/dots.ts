import { circle } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** Large dots in half-drop rows, with a second colour now and then. */
export function dots({ x, y, width, height }: Area, { first, second, third }: Inks): string {
  const columns = Math.max(3, Math.round(width / 66))
  const step = width / columns
  const rows = Math.ceil(height / (step * 0.86))
  let art = ''
  for (let row = 0; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const across = x + step * (column + 0.5 + (row % 2) * 0.5)
      const mark = (row * 5 + column * 3 + 30) % 7
      art += circle(
        across,
        y + step * 0.86 * (row + 0.5),
        step * 0.29,
        mark === 0 ? second : mark === 4 ? third : first,
      )
    }
  }
  return art
}
