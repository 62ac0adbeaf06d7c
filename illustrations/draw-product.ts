import type { Drawing } from '@/prisma/catalogue/drawing'
import { drawScene } from './draw-scene'

/**
 * Draws a product as an SVG of 800 × 800.
 * @throws RangeError when a colour of the palette is not #rrggbb
 */
export function drawProduct(drawing: Drawing): string {
  return drawScene(drawing, { left: 0, right: 800 })
}
