import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { oval, rectangle, turnedOutline } from '../craft/outlines'
import { steam } from '../craft/steam'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** A straight mug, full and hot. Its layouts: print all over, print below a plain collar, dipped foot, print on the upper half. */
export function mug(stage: Stage): Piece {
  const { main, accent, field, label, inkOn, print } = stage
  const centre = 374
  const body = turnedOutline(
    centre,
    [
      [136, 392],
      [134, 560],
      [124, 662],
    ],
    0.12,
    14,
  )
  const area = { x: 238, y: 376, width: 272, height: 300 }
  const decoration = [
    print(area, 'main'),
    print({ x: 238, y: 470, width: 272, height: 230 }, 'main'),
    print({ x: 238, y: 392, width: 272, height: 200 }, 'main') + shape(rectangle(200, 600, 400, 120), accent.base),
    print({ x: 238, y: 376, width: 272, height: 330 }, 'main'),
  ][stage.layout]
  const name =
    label === ''
      ? ''
      : shape(oval(centre, 530, 78, 54), stage.paper.base) +
        lettering(label, { x: centre, y: 530, width: 112, height: 50 }, inkOn(stage.paper.base))
  return {
    art:
      steam(centre, 352, field.glow) +
      line('M500 440C610 424 624 594 494 592', main.dark, 36) +
      line('M504 444C584 436 600 576 500 588', main.base, 14) +
      modelled('body', body, area, main.base, (decoration ?? '') + name) +
      ellipse(centre, 392, 136, 25, main.glow) +
      ellipse(centre, 394, 122, 19, main.deep) +
      ellipse(centre, 398, 116, 15, coffeeColour) +
      ellipse(centre - 24, 397, 54, 5, cremaColour),
    lines:
      line(`M${centre - 136} 396Q${centre - 130} 408 ${centre - 96} 414`, stage.ink, 4) +
      line('M512 470Q560 466 566 500', stage.ink, 4),
    footprints: [{ left: 250, right: 498, height: 280 }],
    scale: 1.36,
  }
}
