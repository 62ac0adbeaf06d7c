import { circle, ellipse, line, shape, turned } from '../craft/elements'
import { glassware } from '../craft/glassware'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A grinder for the counter: hopper with beans, dial, chute and catch cup. */
export function electricGrinder(stage: Stage): Piece {
  const { main, accent, dark, paper, label, inkOn, print } = stage
  const hopper = 'M298 222H502L474 366H326Z'
  const bean = (x: number, y: number, degrees: number) =>
    turned(
      degrees,
      x,
      y,
      ellipse(x, y, 21, 14, '#5b3420') + line(`M${x - 16} ${y}Q${x} ${y - 7} ${x + 16} ${y}`, '#2f190e', 4),
    )
  const beans = [290, 322, 352].flatMap((y, row) =>
    [0, 1, 2, 3, 4, 5].map((column) => bean(304 + column * 39 + (row % 2) * 18, y, (column * 67 + row * 41) % 180)),
  )
  const body = cutOut([
    [298, 372, 26],
    [502, 372, 26],
    [508, 500, 10],
    [296, 500, 10],
  ])
  const foot = cutOut([
    [262, 636, 14],
    [538, 636, 14],
    [544, 672, 14],
    [256, 672, 14],
  ])
  return {
    art:
      shape(
        cutOut([
          [430, 490, 4],
          [508, 490, 4],
          [514, 646, 4],
          [430, 646, 4],
        ]),
        main.deep,
      ) +
      modelled(
        'hopper-lid',
        cutOut([
          [290, 200, 10],
          [510, 200, 10],
          [506, 228, 6],
          [294, 228, 6],
        ]),
        { x: 290, y: 200, width: 220, height: 28 },
        accent.base,
        '',
        { light: false },
      ) +
      glassware('hopper', hopper, { x: 298, y: 222, width: 204, height: 144 }, beans.join('')) +
      modelled(
        'body',
        body,
        { x: 296, y: 372, width: 212, height: 128 },
        main.base,
        print({ x: 296, y: 372, width: 212, height: 140 }, 'main'),
        { shadow: 0.22 },
      ) +
      circle(400, 436, 46, paper.base) +
      circle(400, 436, 34, accent.base) +
      line('M400 436L420 412', dark, 8) +
      shape('M326 500H408L396 530H338Z', dark) +
      modelled('foot', foot, { x: 256, y: 636, width: 288, height: 36 }, main.dark, '', { shadow: 0.2, light: false }) +
      modelled(
        'catch',
        'M306 548A60 9 0 0 1 426 548L418 644Q366 654 314 644Z',
        { x: 306, y: 540, width: 120, height: 110 },
        paper.base,
        lettering(label, { x: 366, y: 604, width: 76, height: 34 }, inkOn(paper.base)),
      ) +
      ellipse(366, 548, 60, 9, paper.glow) +
      ellipse(366, 550, 50, 6, '#5b3420'),
    lines: line('M312 396V480', stage.ink, 4) + line('M308 236L330 350', stage.ink, 4),
    footprints: [{ left: 260, right: 540, height: 460 }],
    scale: 1.18,
  }
}
