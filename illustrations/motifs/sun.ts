import { circle, shape } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** A great sun with rays to the edges. */
export function sun({ x, y, width, height }: Area, { first, second, third }: Inks): string {
  const [cx, cy] = [x + width / 2, y + height * 0.56]
  const radius = Math.min(width, height) * 0.27
  const reach = Math.hypot(width, height)
  const rays = 20
  let art = ''
  for (let ray = 0; ray < rays; ray++) {
    const middle = (ray / rays) * Math.PI * 2
    const half = (Math.PI / rays) * 0.5
    const at = (angle: number, length: number) => `${cx + Math.cos(angle) * length} ${cy + Math.sin(angle) * length}`
    art += shape(
      `M${at(middle, radius)}L${at(middle - half, reach)}L${at(middle + half, reach)}Z`,
      ray % 2 ? third : second,
    )
  }
  return art + circle(cx, cy, radius * 1.16, third) + circle(cx, cy, radius, first)
}
