import { ellipse, faded, line, shape, within } from '../craft/elements'
import { glassware } from '../craft/glassware'
import { lettering } from '../craft/lettering'
import { rectangle, turnedOutline } from '../craft/outlines'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** A glass with a layered drink: single with a printed foot, or double-walled with the drink afloat in it. */
export function glass(stage: Stage): Piece {
  const { main, accent, label, inkOn, print } = stage
  const isDouble = stage.layout % 2 === 0
  const outer = turnedOutline(
    400,
    [
      [128, 356],
      [132, 480],
      [104, 662],
    ],
    0.12,
    12,
  )
  const inner = isDouble
    ? turnedOutline(
        400,
        [
          [112, 372],
          [114, 480],
          [74, 606],
        ],
        0.12,
        36,
      )
    : turnedOutline(
        400,
        [
          [118, 372],
          [121, 480],
          [94, 640],
        ],
        0.12,
        10,
      )
  const drink =
    shape(rectangle(260, 330, 280, 340), accent.base) +
    shape('M260 420Q330 404 400 420T540 420V556Q470 540 400 556T260 556Z', cremaColour) +
    shape('M260 420Q330 404 400 420T540 420V530Q470 514 400 530T260 530Z', coffeeColour) +
    shape('M260 330H540V420Q470 436 400 420T260 420Z', accent.light)
  const wrap = turnedOutline(
    400,
    [
      [128, 560],
      [104, 662],
    ],
    0.12,
    12,
  )
  return {
    art:
      glassware('outer', outer, { x: 268, y: 356, width: 264, height: 310 }, '') +
      glassware('inner', inner, { x: 286, y: 372, width: 228, height: 250 }, drink) +
      (stage.isPlain
        ? ''
        : faded(0.5, within('wrap', wrap, print({ x: 290, y: 556, width: 220, height: 130 }, 'glass')))) +
      ellipse(400, 374, 112, 15, accent.glow) +
      ellipse(400, 378, 100, 10, accent.light) +
      line('M272 356A128 16 0 0 1 528 356A128 16 0 0 1 272 356', '#fff', 5) +
      lettering(label, { x: 400, y: 600, width: 120, height: 40 }, inkOn(main.base)),
    lines: line('M276 400Q280 500 292 570', stage.ink, 4),
    footprints: [{ left: 300, right: 504, height: 300 }],
    scale: 1.44,
  }
}
