import { ellipse, line, shape } from '../craft/elements'
import { glassware } from '../craft/glassware'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** A round carafe for filter coffee, with its lid. */
export function server(stage: Stage): Piece {
  const { main, accent, dark, paper, label, print } = stage
  const outline =
    'M296 372A88 14 0 0 1 472 372L468 426C530 466 550 530 540 600Q530 668 384 670Q238 668 228 600C218 530 238 466 300 426Z'
  const band = 'M294 384H474L470 428Q384 442 298 428Z'
  return {
    art:
      line('M476 404C622 372 640 566 536 580', dark, 30) +
      line('M490 404C606 386 618 544 546 566', accent.base, 8) +
      glassware(
        'glass',
        outline,
        { x: 228, y: 372, width: 312, height: 298 },
        shape('M200 530Q384 552 570 530V700H200Z', coffeeColour) +
          shape('M200 530Q384 552 570 530V546Q384 570 200 546Z', cremaColour),
      ) +
      shape('M296 392L262 368L284 356L310 372Z', paper.base) +
      modelled(
        'band',
        band,
        { x: 294, y: 384, width: 180, height: 56 },
        main.base,
        print({ x: 294, y: 380, width: 180, height: 64 }, 'main'),
        { light: false },
      ) +
      modelled(
        'lid',
        'M292 374Q296 336 384 332Q472 336 476 374Q384 392 292 374Z',
        { x: 292, y: 332, width: 184, height: 50 },
        accent.base,
      ) +
      shape('M372 334L370 316H398L396 334Z', dark) +
      ellipse(384, 310, 24, 14, dark) +
      lettering(label, { x: 384, y: 606, width: 130, height: 38 }, paper.light),
    lines: line('M262 486Q244 530 248 590', stage.ink, 4) + line('M310 352Q340 342 372 342', stage.ink, 4),
    footprints: [{ left: 240, right: 530, height: 300 }],
    scale: 1.34,
  }
}
