import { circle, faded, line, moved, shape, turned } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** Twigs of coffee cherries: two fruits and two leaves each. */
export function cherry({ x, y, width, height }: Area, { first, second, third }: Inks): string {
  const columns = Math.max(2, Math.round(width / 118))
  const step = width / columns
  const rows = Math.ceil(height / (step * 0.98))
  const unit = step / 100
  const leafOutline = 'M0 0C10-26 38-32 58-18C42 4 18 10 0 0Z'
  const twig =
    line('M-22 12Q-16-16 2-30Q14-14 24 18', second, 5) +
    moved(0, -30, turned(-6, 0, 0, shape(leafOutline, second)) + turned(196, 0, 0, shape(leafOutline, third))) +
    circle(-22, 20, 19, first) +
    circle(24, 28, 19, first) +
    faded(0.5, circle(-28, 14, 5, '#fff') + circle(18, 22, 5, '#fff'))
  let art = ''
  for (let row = 0; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const across = x + step * (column + 0.5 + (row % 2) * 0.5)
      art += `<g transform="translate(${across} ${y + step * 0.98 * (row + 0.42)}) scale(${unit})">${turned(column % 2 ? 12 : -10, 0, 0, twig)}</g>`
    }
  }
  return art
}
