import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { oval, rectangle, turnedOutline } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A gooseneck kettle; layouts with an even number stand on their electric base. */
export function kettle(stage: Stage): Piece {
  const { main, accent, dark, field, label, inkOn, print } = stage
  const electric = stage.layout % 2 === 0
  const bottom = electric ? 630 : 662
  const body = turnedOutline(
    400,
    [
      [96, 400],
      [128, bottom - 60],
      [136, bottom],
    ],
    0.1,
    12,
  )
  const area = { x: 262, y: 384, width: 276, height: bottom - 370 }
  const decoration =
    print(area, 'main') +
    (label === '' ? '' : lettering(label, { x: 400, y: 556, width: 150, height: 46 }, inkOn(main.base)))
  const base = electric
    ? shape('M252 640H548L560 672Q400 688 240 672Z', dark) +
      ellipse(400, 642, 148, 17, field.deep) +
      shape(oval(508, 664, 8, 5), accent.base)
    : ''
  return {
    art:
      base +
      line('M284 600C196 612 240 452 186 400C176 390 160 392 146 396', main.dark, 24) +
      line('M280 594C206 600 246 454 192 402C182 392 168 388 150 390', main.base, 13) +
      shape('M266 556L300 540V626L258 622Q250 590 266 556Z', main.base) +
      line('M484 392C560 372 644 384 636 450C630 500 604 540 604 590', dark, 34) +
      line('M500 386C566 370 632 386 626 446C622 480 606 520 600 552', accent.base, 9) +
      modelled('body', body, area, main.base, decoration) +
      shape(rectangle(304, 392, 192, 16), main.deep) +
      modelled(
        'lid',
        'M306 396Q310 352 400 350Q490 352 494 396Q400 412 306 396Z',
        { x: 306, y: 350, width: 188, height: 50 },
        main.light,
      ) +
      shape('M388 352L384 326H416L412 352Z', dark) +
      ellipse(400, 322, 28, 15, accent.base) +
      ellipse(396, 318, 18, 7, accent.glow),
    lines:
      line('M290 470Q280 540 276 600', stage.ink, 4) +
      line(`M320 ${bottom - 8}Q400 ${bottom + 6} 480 ${bottom - 8}`, stage.ink, 4),
    footprints: [{ left: 250, right: 550, height: 320 }],
    scale: 1.3,
  }
}
