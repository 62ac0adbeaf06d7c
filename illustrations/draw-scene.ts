import type { Drawing } from '@/prisma/catalogue/drawing'
import { random } from './craft/random'
import { tidySvg } from './craft/tidy-svg'
import { lightnessOf, mix, shade, tonesOf } from './craft/tones'
import { drawObject } from './draw-object'
import { printMotif } from './print-motif'
import { room, shadows, type Frame } from './room'
import { centreX, floorY, groundY, type Inks, type Stage } from './stage'

/**
 * Draws a product in its room, as an SVG 800 high.
 * The same drawing always gives the same text, byte for byte: the picture cache compares it.
 * @param frame how far the room goes to the left and to the right; the product stands around 400
 * @param before what is drawn in front of it all
 * @throws RangeError when a colour of the palette is not #rrggbb
 */
export function drawScene(drawing: Drawing, frame: Frame, before: (stage: Stage) => string = () => ''): string {
  const seed = JSON.stringify([drawing.kind, drawing.palette, drawing.motif, drawing.label])
  const chance = random(seed)
  const layout = Math.floor(chance() * 4)
  const light = Math.floor(chance() * 5)
  const stage = setStage(drawing, layout, chance)
  const { art, lines = '', footprints, scale = 1.2 } = drawObject(drawing.kind, stage)
  return tidySvg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.left} 0 ${frame.right - frame.left} 800" stroke-linecap="round" stroke-linejoin="round">` +
      room(stage, light, frame) +
      // Enlarged from the middle of its foot, so that a spoon fills the picture as well as a bag does.
      `<g transform="translate(${centreX - scale * centreX} ${floorY - scale * groundY}) scale(${scale})">` +
      shadows(stage, footprints) +
      art +
      // Out of register on purpose, like the last plate of an old print.
      `<g transform="translate(5 -3)" opacity=".8">${lines}</g>` +
      '</g>' +
      before(stage) +
      '</svg>',
  )
}

function setStage(
  { palette, motif = 'plain', label = '', tilt = 0 }: Drawing,
  layout: number,
  chance: () => number,
): Stage {
  const { background, main: body, accent: second, ink } = palette
  const byLightness = [background, body, second, ink].toSorted((a, b) => lightnessOf(a) - lightnessOf(b))
  const darkest = byLightness[0] ?? ink
  const dark = lightnessOf(darkest) > 0.4 ? shade(darkest, 0.3 - lightnessOf(darkest)) : darkest
  const [main, accent] = [tonesOf(body), tonesOf(second)]
  const paper = tonesOf(mix('#fbf4e6', background, 0.08))
  const on = {
    main: {
      first: accent.base,
      second: lightnessOf(body) > 0.6 ? main.deep : main.glow,
      third: accent.dark,
      ground: body,
    },
    accent: { first: main.base, second: accent.dark, third: main.dark, ground: second },
    paper: { first: main.base, second: accent.base, third: main.dark, ground: paper.base },
    // As if etched: laid on half transparent.
    glass: { first: '#ffffff', second: '#ffffff', third: shade(background, 0.1), ground: background },
  } satisfies Record<string, Inks>
  return {
    field: tonesOf(background),
    main,
    accent,
    paper,
    ink,
    dark,
    label,
    tilt,
    layout,
    random: chance,
    print: (area, surface) => printMotif(motif, area, on[surface], chance),
    isPlain: motif === 'plain',
    isScene: motif === 'mountain' || motif === 'moon' || motif === 'sun',
    signOn: (surface) =>
      [second, body, ink].find((colour) => Math.abs(lightnessOf(colour) - lightnessOf(surface)) > 0.2) ?? dark,
    inkOn: (surface) => (lightnessOf(surface) > 0.62 ? dark : paper.light),
  }
}
