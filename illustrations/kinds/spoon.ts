import { ellipse, line, moved, turned } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A measuring scoop heaped with beans, its long handle to the upper right. */
export function spoon(stage: Stage): Piece {
  const { main, accent, label, inkOn, print } = stage
  const bean = (x: number, y: number, degrees: number) =>
    turned(
      degrees,
      x,
      y,
      ellipse(x, y, 27, 18, '#5b3420') +
        ellipse(x - 5, y - 5, 14, 6, '#7a4a2d') +
        line(`M${x - 21} ${y + 1}Q${x} ${y - 8} ${x + 21} ${y + 1}`, '#2f190e', 4),
    )
  const handle = cutOut([
    [300, -22, 4],
    [312, 22, 4],
    [0, 26, 4],
    [0, -26, 4],
  ])
  const heap = [
    [220, 496, 20],
    [262, 478, -30],
    [306, 470, 12],
    [348, 486, 50],
    [388, 500, -18],
    [240, 520, 70],
    [286, 508, 8],
    [332, 514, -40],
    [372, 526, 28],
  ]
  return {
    art:
      moved(
        404,
        540,
        turned(
          -38 + stage.tilt,
          0,
          0,
          modelled(
            'handle',
            handle,
            { x: 0, y: -26, width: 350, height: 52 },
            main.base,
            print({ x: 0, y: -30, width: 350, height: 60 }, 'main') +
              lettering(label, { x: 180, y: 0, width: 150, height: 24, weight: 1.1 }, inkOn(main.base)),
            { light: false, shadow: 0.001 },
          ) + ellipse(292, 0, 8, 8, stage.field.deep),
        ),
      ) +
      ellipse(306, 540, 146, 34, main.deep) +
      heap.map(([x = 0, y = 0, degrees = 0]) => bean(x, y, degrees)).join('') +
      modelled(
        'bowl',
        'M158 536Q306 590 454 536C456 620 396 668 306 670C216 668 156 620 158 536Z',
        { x: 158, y: 536, width: 296, height: 134 },
        accent.base,
      ) +
      line('M158 538Q306 592 454 538', accent.glow, 8) +
      bean(520, 658, 14) +
      bean(582, 640, -34),
    lines: line('M186 590Q206 630 250 648', stage.ink, 4),
    footprints: [
      { left: 190, right: 430, height: 190 },
      { left: 496, right: 606, height: 20 },
    ],
    scale: 1.3,
  }
}
