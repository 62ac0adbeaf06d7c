import type { Area } from '../stage'
import { faded, shape, within } from './elements'
import { rectangle } from './outlines'

/**
 * A body with volume from two flat shapes: a shadow down its right side and a strip of light on its left.
 * @param name unique in the picture
 * @param box the body's bounds
 * @param decoration what is printed on it, below light and shadow
 */
export function modelled(
  name: string,
  outline: string,
  box: Area,
  colour: string,
  decoration = '',
  { shadow = 0.3, light = true }: { shadow?: number; light?: boolean } = {},
): string {
  const { x, y, width, height } = box
  const bottom = y + height + 40
  const edge = x + width * (1 - shadow)
  const dusk = `M${edge + 10} ${y - 40}Q${edge - 14} ${y + height / 2} ${edge + 4} ${bottom}H${x + width + 60}V${y - 40}Z`
  const gleam = rectangle(x + width * 0.085, y - 40, width * 0.05, height + 80)
  return within(
    name,
    outline,
    shape(rectangle(x - 60, y - 60, width + 120, height + 120), colour) +
      decoration +
      faded(0.15, shape(dusk, '#1c0d08')) +
      (light ? faded(0.24, shape(gleam, '#fff')) : ''),
  )
}
