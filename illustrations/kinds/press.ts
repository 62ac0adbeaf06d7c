import { ellipse, line, shape } from '../craft/elements'
import { glassware } from '../craft/glassware'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { rectangle, turnedOutline } from '../craft/outlines'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** A French press with its plunger up. */
export function press(stage: Stage): Piece {
  const { main, accent, dark, label, inkOn, print } = stage
  const beaker = turnedOutline(
    384,
    [
      [112, 344],
      [112, 652],
    ],
    0.11,
    6,
  )
  const area = { x: 272, y: 344, width: 224, height: 310 }
  const sleeve = turnedOutline(
    384,
    [
      [117, 520],
      [117, 658],
    ],
    0.11,
    6,
  )
  return {
    art:
      line('M492 384C606 372 606 596 492 584', dark, 34) +
      line('M504 386C586 384 586 584 504 578', accent.base, 9) +
      shape(rectangle(379, 214, 10, 160), main.deep) +
      glassware(
        'beaker',
        beaker,
        area,
        shape('M260 420Q384 436 508 420V700H260Z', coffeeColour) +
          shape('M260 420Q384 436 508 420V440Q384 458 260 440Z', cremaColour) +
          shape(rectangle(379, 344, 10, 90), main.deep),
      ) +
      modelled(
        'sleeve',
        sleeve,
        { x: 267, y: 520, width: 234, height: 140 },
        main.base,
        print({ x: 267, y: 512, width: 234, height: 170 }, 'main') +
          lettering(label, { x: 384, y: 600, width: 140, height: 44 }, inkOn(main.base)),
      ) +
      shape('M286 654l-14 20h34l6-12ZM482 654l14 20h-34l-6-12Z', main.deep) +
      shape('M268 344L236 330L244 318L284 322Z', main.dark) +
      modelled(
        'lid',
        'M266 346Q268 300 384 296Q500 300 502 346Q384 366 266 346Z',
        { x: 266, y: 296, width: 236, height: 60 },
        main.base,
      ) +
      ellipse(384, 298, 34, 8, main.deep) +
      shape(rectangle(379, 240, 10, 58), main.deep) +
      ellipse(384, 218, 32, 30, accent.base) +
      ellipse(374, 208, 12, 10, accent.glow),
    lines: line('M282 384Q280 450 284 500', stage.ink, 4) + line('M300 330Q340 340 384 340', stage.ink, 4),
    footprints: [{ left: 272, right: 496, height: 330 }],
    scale: 1.18,
  }
}
