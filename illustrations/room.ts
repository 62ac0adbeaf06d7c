import { circle, ellipse, shape } from './craft/elements'
import { rectangle } from './craft/outlines'
import { shade } from './craft/tones'
import { groundY, type Footprint, type Stage } from './stage'

const tableY = 590

/** How far a room goes to both sides; things stand around 400. */
export type Frame = { left: number; right: number }

/** Wall, light on the wall, and table. The light is one of five shapes; a layout keeps its own. */
export function room({ field }: Stage, light: number, { left, right }: Frame): string {
  const glow = shade(field.base, 0.035)
  const shapes = [
    circle(400, 400, 300, glow),
    shape(`M112 ${tableY}V392A288 288 0 0 1 688 392V${tableY}Z`, glow),
    shape(`M-152 ${tableY}L520-20H760L60 ${tableY}Z`, glow) + shape(`M150 ${tableY}L900-3V139L390 ${tableY}Z`, glow),
    circle(560, 262, 196, glow),
    shape(`M96 96H390V280H96ZM410 96H704V280H410ZM96 300H390V${tableY}H96ZM410 300H704V${tableY}H410Z`, glow),
  ]
  return (
    shape(rectangle(left, 0, right - left, 800), field.base) +
    (shapes[light] ?? '') +
    shape(`M${left} ${tableY}Q400 ${tableY - 5} ${right} ${tableY + 2}V800H${left}Z`, shade(field.base, -0.05))
  )
}

/** Shadows on the table: dark where a thing stands, longer to the right the higher it is. */
export function shadows({ field }: Stage, footprints: readonly Footprint[]): string {
  const cast = shade(field.base, -0.115)
  const contact = shade(field.base, -0.2)
  return footprints
    .map(({ left, right, height }) => {
      const reach = Math.min(height * 0.34, 130)
      const [middle, half] = [(left + right + reach) / 2, (right - left + reach) / 2]
      return (
        ellipse(middle + 6, groundY + 2, half + 14, Math.min(34, 18 + half * 0.08), cast) +
        ellipse((left + right) / 2 + 6, groundY + 5, (right - left) / 2 + 4, 12, contact)
      )
    })
    .join('')
}
