import { ellipse, line, shape, turned } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { turnedOutline } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A travel tumbler of steel with a screwed lid. */
export function tumbler(stage: Stage): Piece {
  const { main, accent, dark, paper, label, inkOn, print } = stage
  const body = turnedOutline(
    400,
    [
      [112, 300],
      [112, 480],
      [90, 652],
    ],
    0.12,
    6,
  )
  const area = { x: 288, y: 300, width: 224, height: 370 }
  const name = turned(
    -90,
    352,
    450,
    lettering(label, { x: 352, y: 450, width: 200, height: 36, weight: 1.1 }, inkOn(main.base)),
  )
  return {
    art:
      modelled(
        'body',
        body,
        area,
        main.base,
        print({ x: 288, y: 420, width: 224, height: 270 }, 'main') +
          (stage.isPlain
            ? name
            : lettering(label, { x: 400, y: 372, width: 150, height: 40, weight: 1.1 }, inkOn(main.base))),
      ) +
      modelled(
        'collar',
        turnedOutline(
          400,
          [
            [115, 286],
            [115, 316],
          ],
          0.12,
        ),
        { x: 285, y: 270, width: 230, height: 60 },
        paper.dark,
      ) +
      modelled(
        'lid',
        turnedOutline(
          400,
          [
            [102, 228],
            [110, 290],
          ],
          0.12,
        ),
        { x: 290, y: 216, width: 220, height: 88 },
        accent.base,
      ) +
      ellipse(400, 228, 102, 13, accent.glow) +
      ellipse(400, 230, 86, 9, accent.dark) +
      shape('M352 230q0-14 16-15h64q16 1 16 15q-48 8-96 0Z', dark),
    lines: line('M298 340Q298 430 304 520', stage.ink, 4),
    footprints: [{ left: 308, right: 492, height: 420 }],
    scale: 1.24,
  }
}
