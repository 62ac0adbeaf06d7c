import { GoldfishMark } from '@/components/brand/goldfish-mark'
import { shareImageSize } from '@/lib/seo/share-image'
import type { Drawing } from '@/prisma/catalogue/drawing'
import { circle } from './craft/elements'
import { lettering } from './craft/lettering'
import { standAlone } from './craft/stand-alone'
import { drawScene } from './draw-scene'
import { centreX, type Stage } from './stage'

const width = Math.round((800 * shareImageSize.width) / shareImageSize.height)
/** The product stands in the right part, the shop's sign in the left. */
const left = centreX - Math.round(width * 0.69)
const signX = left + Math.round(width * 0.24)

/**
 * Draws what a link to a product shows where it is shared, as an SVG of 1200 : 630. It names the shop and not the product: the text
 * beside it does, and a product that is added while the shop runs borrows the picture of another.
 */
export function drawSharePicture(drawing: Drawing): string {
  return drawScene(drawing, { left, right: left + width }, sign)
}

function sign({ field, paper, inkOn }: Stage): string {
  const ink = inkOn(field.base)
  const mark = standAlone(<GoldfishMark />).replace(
    '<svg ',
    `<svg x="${signX - 105}" y="160" width="210" height="210" `,
  )
  const name = lettering('Goldfish', { x: 0, y: 0, width: 400, height: 60, weight: 1.1 }, ink)
  const words = lettering('Coffee you will remember', { x: 0, y: 0, width: 560, height: 24, weight: 0.9 }, ink)
  return (
    // The fish's orange is lost on red.
    circle(signX, 268, 150, paper.light) +
    mark +
    `<g transform="translate(${signX} 485) scale(1.45)">${name}</g>` +
    `<g transform="translate(${signX} 556)" opacity=".85">${words}</g>`
  )
}
