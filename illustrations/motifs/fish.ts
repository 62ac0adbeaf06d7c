import { circle, line, shape } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** A shoal that swims to the left; one fish has forgotten why. */
export function fish({ x, y, width, height }: Area, { first, second, third, ground }: Inks): string {
  const columns = Math.max(2, Math.round(width / 132))
  const step = width / columns
  const rowStep = step * 0.58
  const rows = Math.max(1, Math.ceil(height / rowStep))
  const contrary = Math.floor(rows / 2) * columns
  const swimmer = (colour: string, fin: string) =>
    shape('M18 0C30-6 34-18 48-20C44-8 44 8 48 20C34 18 30 6 18 0Z', fin) +
    shape('M-46 2C-36-22 4-30 26 0C4 28-36 24-46 2Z', colour) +
    shape('M-14-18C-8-34 8-34 14-28L8-12Z', fin) +
    line('M-20-12Q-12 2-20 13', fin, 4) +
    circle(-31, -3, 4.5, ground)
  let art = ''
  for (let row = 0; row < rows; row++) {
    for (let column = -1; column <= columns; column++) {
      const across = x + step * (column + 0.5 + (row % 2) * 0.5)
      const flip = row * columns + column === contrary
      const scale = (step / 128).toFixed(3)
      art += `<g transform="translate(${across} ${y + rowStep * (row + 0.5)}) scale(${flip ? '-' : ''}${scale} ${scale})">${swimmer(flip ? second : first, flip ? first : third)}</g>`
    }
  }
  return art
}
