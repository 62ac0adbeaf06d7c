import { ellipse, faded, line, shape, turned, within } from '../craft/elements'
import { glassware } from '../craft/glassware'
import { lettering } from '../craft/lettering'
import { cutOut, rectangle, turnedOutline } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A clear cup of something cold: two layers, ice, a straw and a domed lid. */
export function icedCup(stage: Stage): Piece {
  const { main, accent, paper, label, inkOn, print } = stage
  const body = turnedOutline(
    400,
    [
      [126, 348],
      [92, 656],
    ],
    0.11,
    6,
  )
  const ice = (x: number, y: number, degrees: number) =>
    turned(
      degrees,
      x,
      y,
      faded(
        0.5,
        shape(
          cutOut([
            [x - 31, y - 31, 9],
            [x + 31, y - 31, 9],
            [x + 31, y + 31, 9],
            [x - 31, y + 31, 9],
          ]),
          '#fff',
        ),
      ) + line(`M${x - 16} ${y - 14}h18`, '#fff', 6),
    )
  const drink =
    shape(rectangle(250, 380, 300, 320), main.base) +
    print({ x: 290, y: 520, width: 220, height: 150 }, 'main') +
    shape('M250 384H550V498Q510 470 470 500T400 506T330 490T250 500Z', accent.base) +
    shape('M250 500Q290 476 330 490T400 506V526Q370 530 330 512T250 520Z', accent.light) +
    ice(338, 424, 12) +
    ice(420, 410, -18) +
    ice(478, 446, 30) +
    ice(376, 476, 40)
  const dome = 'M278 338C282 258 330 226 400 226C470 226 518 258 522 338Z'
  return {
    art:
      turned(
        10,
        420,
        240,
        shape(rectangle(408, 150, 26, 296), main.light) +
          shape(rectangle(424, 150, 10, 296), main.dark) +
          [190, 240, 290, 340].map((y) => shape(`M408 ${y}l26-12v20l-26 12Z`, paper.light)).join(''),
      ) +
      glassware('body', body, { x: 274, y: 348, width: 252, height: 310 }, drink) +
      within('dome', dome, faded(0.42, shape(rectangle(260, 200, 300, 150), '#fff'))) +
      line(dome.replace('Z', ''), '#fff', 5) +
      faded(0.6, line('M306 318C310 280 330 262 352 254', '#fff', 10)) +
      ellipse(400, 344, 136, 16, '#fff') +
      ellipse(400, 340, 136, 13, paper.light) +
      ellipse(400, 339, 112, 8, paper.dark) +
      (label === '' ? '' : lettering(label, { x: 400, y: 590, width: 126, height: 44 }, inkOn(main.base))),
    lines: line('M296 390Q304 480 314 580', stage.ink, 4),
    footprints: [{ left: 308, right: 492, height: 400 }],
    scale: 1.22,
  }
}
