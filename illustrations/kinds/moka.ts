import { ellipse, line, shape, within } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { cutOut, rectangle } from '../craft/outlines'
import { steam } from '../craft/steam'
import type { Piece, Stage } from '../stage'

/** The eight-sided stove pot: facets below, facets above, a waist between. */
export function moka(stage: Stage): Piece {
  const { main, accent, dark, field, label, inkOn, print } = stage
  // From left to right the facets turn away from the light.
  const facets = (top: [number, number][], foot: [number, number][], tones: string[]) =>
    tones
      .map((tone, index) => {
        const [a, b, c, d] = [top[index], top[index + 1], foot[index + 1], foot[index]]
        return a && b && c && d ? shape(`M${a.join(' ')}L${b.join(' ')}L${c.join(' ')}L${d.join(' ')}Z`, tone) : ''
      })
      .join('')
  const tones = [main.light, main.glow, main.base, main.deep]
  const upper = facets(
    [
      [264, 350],
      [316, 342],
      [424, 342],
      [500, 350],
      [520, 354],
    ],
    [
      [300, 500],
      [336, 506],
      [428, 506],
      [478, 502],
      [492, 498],
    ],
    tones,
  )
  const lower = facets(
    [
      [300, 524],
      [338, 530],
      [428, 530],
      [480, 526],
      [494, 522],
    ],
    [
      [262, 662],
      [318, 672],
      [446, 672],
      [518, 666],
      [534, 660],
    ],
    tones,
  )
  const lid = 'M258 350L386 296H402L524 350Q390 366 258 350Z'
  return {
    art:
      steam(236, 300, field.glow) +
      line('M506 372L600 372Q616 374 610 396L580 520', dark, 32) +
      line('M520 366L588 366', accent.base, 8) +
      shape('M270 352L222 330L288 410Z', main.light) +
      upper +
      within(
        'upper',
        'M264 350L520 354L492 498Q400 512 300 500Z',
        stage.isPlain ? '' : print({ x: 300, y: 366, width: 180, height: 140 }, 'main'),
      ) +
      lower +
      within(
        'lower',
        cutOut([
          [300, 524],
          [494, 524],
          [534, 662],
          [262, 662],
        ]),
        lettering(label, { x: 386, y: 606, width: 120, height: 40 }, inkOn(main.base)),
      ) +
      shape(rectangle(292, 498, 208, 32), main.deep) +
      shape(rectangle(292, 506, 208, 8), main.dark) +
      shape(lid, main.base) +
      shape('M258 350L386 296L376 354Q310 356 258 350Z', main.glow) +
      shape('M402 296L524 350Q500 354 470 356Z', main.deep) +
      shape('M382 298L378 272H410L406 298Z', dark) +
      ellipse(394, 264, 28, 17, accent.base) +
      ellipse(388, 259, 14, 6, accent.glow) +
      ellipse(448, 600, 10, 10, main.deep),
    lines: line('M336 370L350 490', stage.ink, 4) + line('M340 546L322 652', stage.ink, 4),
    footprints: [{ left: 262, right: 534, height: 340 }],
    scale: 1.25,
  }
}
