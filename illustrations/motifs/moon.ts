import { circle, shape } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** A crescent over dark hills, with a handful of stars. */
export function moon({ x, y, width, height }: Area, { first, second, third }: Inks): string {
  const radius = Math.min(width, height) * 0.27
  const [cx, cy] = [x + width * 0.5, y + height * 0.42]
  const crescent = `M${cx + radius * 0.35} ${cy - radius * 0.94}A${radius} ${radius} 0 1 0 ${cx + radius * 0.94} ${cy + radius * 0.35}A${radius * 0.82} ${radius * 0.82} 0 0 1 ${cx + radius * 0.35} ${cy - radius * 0.94}Z`
  const star = (across: number, down: number, size: number) => {
    const [sx, sy] = [x + width * across, y + height * down]
    const q = size * 0.24
    return shape(
      `M${sx} ${sy - size}L${sx + q} ${sy - q}L${sx + size} ${sy}L${sx + q} ${sy + q}L${sx} ${sy + size}L${sx - q} ${sy + q}L${sx - size} ${sy}L${sx - q} ${sy - q}Z`,
      second,
    )
  }
  const at = (across: number, down: number) => `${x + width * across} ${y + height * down}`
  return (
    shape(crescent, first) +
    star(0.16, 0.2, 15) +
    star(0.72, 0.16, 20) +
    star(0.9, 0.4, 12) +
    star(0.62, 0.4, 12) +
    star(0.12, 0.56, 10) +
    circle(x + width * 0.36, y + height * 0.08, 5, second) +
    circle(x + width * 0.87, y + height * 0.62, 5, second) +
    shape(
      `M${at(-0.1, 0.88)}Q${at(0.3, 0.66)} ${at(0.62, 0.86)}T${at(1.1, 0.8)}V${y + height + 20}H${x - 20}Z`,
      third,
    ) +
    shape(`M${at(-0.1, 1)}Q${at(0.5, 0.78)} ${at(1.1, 0.98)}V${y + height + 20}H${x - 20}Z`, second)
  )
}
