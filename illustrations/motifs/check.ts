import { shape } from '../craft/elements'
import { rectangle } from '../craft/outlines'
import type { Area, Inks } from '../stage'

/** A chessboard of two inks on the ground. */
export function check({ x, y, width, height }: Area, { first, second }: Inks): string {
  const columns = Math.max(4, Math.round(width / 54))
  const step = width / columns
  const rows = Math.ceil(height / step)
  let art = ''
  for (let row = 0; row < rows; row++) {
    for (let column = row % 2; column < columns; column += 2) {
      art += shape(rectangle(x + column * step, y + row * step, step, step), row % 4 === 1 ? second : first)
    }
  }
  return art
}
