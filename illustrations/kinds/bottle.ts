import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, rectangle } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A stout bottle with a wrapped label and a cork or a cap. */
export function bottle(stage: Stage): Piece {
  const { main, accent, paper, label, inkOn, print } = stage
  const outline =
    'M356 250H444V322C444 356 512 372 512 440V648Q512 668 490 672Q400 682 310 672Q288 668 288 648V440C288 372 356 356 356 322Z'
  const wrap =
    shape(rectangle(280, 446, 240, 166), paper.base) +
    print({ x: 288, y: 446, width: 224, height: label === '' ? 166 : 100 }, 'paper') +
    shape(rectangle(280, 446, 240, 8), accent.base) +
    shape(rectangle(280, 604, 240, 8), accent.base)
  return {
    art:
      modelled(
        'body',
        outline,
        { x: 288, y: 250, width: 224, height: 422 },
        main.base,
        wrap +
          (label === ''
            ? ''
            : shape(rectangle(280, 548, 240, 56), paper.base) +
              lettering(label, { x: 400, y: 577, width: 168, height: 34 }, inkOn(paper.base))),
      ) +
      shape(
        cutOut([
          [348, 238, 8],
          [452, 238, 8],
          [452, 268, 8],
          [348, 268, 8],
        ]),
        main.dark,
      ) +
      modelled(
        'cap',
        cutOut([
          [358, 176, 12],
          [442, 176, 12],
          [446, 242, 4],
          [354, 242, 4],
        ]),
        { x: 354, y: 176, width: 92, height: 66 },
        accent.base,
      ) +
      ellipse(400, 180, 38, 6, accent.glow),
    lines: line('M304 470V440C304 400 330 384 350 368', stage.ink, 4),
    footprints: [{ left: 292, right: 508, height: 450 }],
    scale: 1.14,
  }
}
