import { circle, shape } from '../craft/elements'
import type { Area, Inks } from '../stage'

/** Two peaks with snow, a disc above and hills in front. */
export function mountain({ x, y, width, height }: Area, { first, second, third, ground }: Inks): string {
  const at = (across: number, down: number) => `${x + width * across} ${y + height * down}`
  const disc = Math.min(width, height) * 0.15
  return (
    circle(x + width * 0.74, y + height * 0.24, disc, second) +
    shape(`M${at(0.4, 0.98)}L${at(0.78, 0.4)}L${at(1.2, 1.1)}Z`, third) +
    shape(`M${at(-0.2, 1.02)}L${at(0.38, 0.2)}L${at(0.9, 1.02)}Z`, first) +
    shape(`M${at(0.38, 0.2)}L${at(0.9, 1.02)}L${at(0.52, 1.02)}L${at(0.43, 0.62)}L${at(0.36, 0.5)}Z`, third) +
    shape(
      `M${at(0.38, 0.2)}L${at(0.215, 0.433)}L${at(0.29, 0.41)}L${at(0.34, 0.48)}L${at(0.41, 0.4)}L${at(0.47, 0.45)}L${at(0.528, 0.433)}Z`,
      ground,
    ) +
    shape(
      `M${at(-0.1, 0.86)}Q${at(0.25, 0.66)} ${at(0.6, 0.87)}T${at(1.1, 0.8)}V${y + height + 20}H${x - 20}Z`,
      second,
    ) +
    shape(`M${at(-0.1, 0.99)}Q${at(0.4, 0.8)} ${at(0.72, 0.94)}T${at(1.1, 0.92)}V${y + height + 20}H${x - 20}Z`, first)
  )
}
