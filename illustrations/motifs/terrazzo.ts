import { shape } from '../craft/elements'
import { cutOut, type Corner } from '../craft/outlines'
import type { Area, Inks } from '../stage'

/** Chips of stone, scattered but never far apart: one in each cell of a grid, moved and turned by chance. */
export function terrazzo({ x, y, width, height }: Area, { first, second, third }: Inks, random: () => number): string {
  const columns = Math.max(4, Math.round(width / 50))
  const step = width / columns
  const rows = Math.ceil(height / step)
  const colours = [first, second, third, first]
  let art = ''
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cx = x + step * (column + 0.5 + (random() - 0.5) * 0.8)
      const cy = y + step * (row + 0.5 + (random() - 0.5) * 0.8)
      const sides = 3 + Math.floor(random() * 3)
      const size = step * (0.16 + random() * 0.36)
      const turn = random() * Math.PI
      const corners = Array.from({ length: sides }, (_, side): Corner => {
        const angle = turn + (side / sides) * Math.PI * 2
        const reach = size * (0.75 + random() * 0.45)
        return [cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach, 3]
      })
      art += shape(cutOut(corners), colours[Math.floor(random() * 4)] ?? first)
    }
  }
  return art
}
