import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { turnedOutline } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A slim hand grinder with its crank. */
export function handGrinder(stage: Stage): Piece {
  const { main, accent, dark, label, inkOn, print } = stage
  const area = { x: 306, y: 320, width: 188, height: 350 }
  const body = turnedOutline(
    400,
    [
      [92, 334],
      [92, 654],
    ],
    0.12,
    4,
  )
  const grip = turnedOutline(
    400,
    [
      [97, 430],
      [97, 534],
    ],
    0.12,
  )
  return {
    art:
      modelled(
        'body',
        body,
        area,
        main.base,
        print({ x: 306, y: 330, width: 188, height: 120 }, 'main') +
          lettering(label, { x: 400, y: 610, width: 124, height: 40 }, inkOn(main.base)),
      ) +
      modelled(
        'grip',
        grip,
        { ...area, x: 302, width: 196 },
        accent.base,
        [446, 462, 478, 494, 510, 526].map((y) => line(`M300 ${y}Q400 ${y + 16} 500 ${y}`, accent.dark, 5)).join(''),
      ) +
      modelled(
        'lid',
        turnedOutline(
          400,
          [
            [88, 308],
            [96, 336],
          ],
          0.12,
        ),
        { x: 304, y: 296, width: 192, height: 50 },
        main.light,
      ) +
      ellipse(400, 308, 88, 11, main.glow) +
      shape('M386 306V264H414V306Z', dark) +
      shape('M384 262Q384 244 404 242L580 216Q596 216 596 232Q596 244 584 246L416 272Q386 276 384 262Z', dark) +
      shape('M572 236L568 176Q568 142 592 142Q616 142 614 176L606 236Z', accent.base) +
      ellipse(588, 164, 8, 14, accent.glow),
    lines: line('M312 360V414', stage.ink, 4) + line('M312 566V640', stage.ink, 4),
    footprints: [{ left: 308, right: 492, height: 380 }],
    scale: 1.2,
  }
}
