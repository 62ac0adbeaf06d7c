import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut } from '../craft/outlines'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** A flat scale with a display, weighing a small cup. */
export function scale(stage: Stage): Piece {
  const { main, accent, dark, print } = stage
  const front = cutOut([
    [186, 612, 14],
    [614, 612, 14],
    [614, 672, 18],
    [186, 672, 18],
  ])
  const cup = 'M322 408A78 14 0 0 1 478 408L466 548Q400 566 334 548Z'
  return {
    art:
      shape(
        cutOut([
          [246, 528, 12],
          [554, 528, 12],
          [614, 622, 12],
          [186, 622, 12],
        ]),
        main.glow,
      ) +
      shape(
        cutOut([
          [272, 534, 8],
          [528, 534, 8],
          [574, 606, 8],
          [226, 606, 8],
        ]),
        main.dark,
      ) +
      modelled('front', front, { x: 186, y: 612, width: 428, height: 60 }, main.base, '', {
        shadow: 0.12,
        light: false,
      }) +
      shape(
        cutOut([
          [300, 624, 8],
          [500, 624, 8],
          [500, 662, 8],
          [300, 662, 8],
        ]),
        dark,
      ) +
      lettering(
        stage.label === '' ? '18.0' : stage.label,
        { x: 400, y: 643, width: 150, height: 22, weight: 1.1 },
        accent.glow,
      ) +
      ellipse(240, 643, 10, 10, accent.base) +
      ellipse(560, 643, 10, 10, main.deep) +
      ellipse(414, 566, 94, 16, main.deep) +
      line('M470 440C528 432 528 510 462 510', accent.dark, 20) +
      modelled(
        'cup',
        cup,
        { x: 322, y: 400, width: 156, height: 160 },
        accent.base,
        print({ x: 322, y: 420, width: 156, height: 140 }, 'accent'),
      ) +
      ellipse(400, 408, 78, 14, accent.glow) +
      ellipse(400, 410, 68, 10, coffeeColour) +
      ellipse(388, 409, 34, 4, cremaColour),
    lines: line('M200 626V656', stage.ink, 4) + line('M342 440Q346 490 350 520', stage.ink, 4),
    footprints: [{ left: 190, right: 612, height: 120 }],
    scale: 1.42,
  }
}
