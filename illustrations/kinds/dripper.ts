import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { glassware } from '../craft/glassware'
import { modelled } from '../craft/modelled'
import { turnedOutline } from '../craft/outlines'
import { coffeeColour, type Piece, type Stage } from '../stage'

/** A cone dripper with its paper, on a small glass that already holds a little coffee. */
export function dripper(stage: Stage): Piece {
  const { main, accent, paper, label, inkOn, print } = stage
  const cone = 'M242 338A158 26 0 0 1 558 338L458 512Q400 526 342 512Z'
  const area = { x: 242, y: 312, width: 316, height: 210 }
  const ribs = [-96, -34, 34, 96]
    .map((across) => line(`M${400 + across * 1.3} 362L${400 + across * 0.5} 508`, main.dark, 9))
    .join('')
  const jar = turnedOutline(
    400,
    [
      [92, 540],
      [112, 590],
      [112, 662],
    ],
    0.1,
    14,
  )
  return {
    art:
      glassware(
        'jar',
        jar,
        { x: 288, y: 540, width: 224, height: 130 },
        shape('M280 604Q400 618 520 604V690H280Z', coffeeColour) + shape('M394 530h12v80h-12Z', coffeeColour),
      ) +
      line('M520 400C612 384 616 486 480 486', main.dark, 28) +
      line('M524 404C590 396 594 470 494 478', main.base, 10) +
      shape('M262 330L290 278Q340 300 400 286T510 280L538 330Z', paper.light) +
      shape('M420 290Q470 280 510 280L538 330H430Z', paper.dark) +
      modelled(
        'cone',
        cone,
        area,
        main.base,
        (stage.isPlain ? ribs : print(area, 'main')) +
          lettering(label, { x: 400, y: 420, width: 130, height: 40 }, inkOn(main.base)),
      ) +
      ellipse(400, 338, 158, 26, main.glow) +
      ellipse(400, 340, 142, 20, paper.light) +
      ellipse(400, 345, 118, 13, coffeeColour) +
      modelled(
        'foot',
        turnedOutline(
          400,
          [
            [118, 516],
            [124, 530],
          ],
          0.1,
        ),
        { x: 276, y: 508, width: 248, height: 36 },
        accent.base,
      ),
    lines: line('M256 352Q300 372 360 374', stage.ink, 4) + line('M290 540Q350 552 400 552', stage.ink, 4),
    footprints: [{ left: 290, right: 510, height: 330 }],
    scale: 1.34,
  }
}
