import { circle, ellipse, line, shape } from '../craft/elements'
import { glassware } from '../craft/glassware'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { rectangle } from '../craft/outlines'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** An hourglass of glass with a collar and a cord. */
export function chemex(stage: Stage): Piece {
  const { main, accent, paper, label, print } = stage
  const outline =
    'M276 236A124 20 0 0 1 524 236L436 420Q432 436 442 448C500 500 552 560 546 622Q540 668 400 672Q260 668 254 622C248 560 300 500 358 448Q368 436 364 420Z'
  const collar = 'M344 380H456L446 430L462 480H338L354 430Z'
  return {
    art:
      glassware(
        'glass',
        outline,
        { x: 254, y: 236, width: 292, height: 436 },
        shape('M230 570Q400 590 570 570V700H230Z', coffeeColour) +
          shape('M230 570Q400 590 570 570V584Q400 604 230 584Z', cremaColour),
      ) +
      shape('M280 240L400 452L520 240Q400 266 280 240Z', paper.light) +
      shape('M400 452L520 240Q470 250 430 252Z', paper.dark) +
      ellipse(400, 238, 120, 18, paper.base) +
      ellipse(400, 242, 92, 12, coffeeColour) +
      modelled(
        'collar',
        collar,
        { x: 338, y: 380, width: 124, height: 100 },
        main.base,
        print({ x: 338, y: 380, width: 124, height: 100 }, 'main'),
        { light: false },
      ) +
      shape(rectangle(346, 422, 108, 14), accent.base) +
      line('M400 436Q388 470 372 486M402 436Q412 466 424 490', accent.base, 6) +
      circle(400, 430, 15, accent.light) +
      circle(372, 490, 9, accent.dark) +
      (label === '' ? '' : lettering(label, { x: 400, y: 630, width: 120, height: 36 }, paper.light)),
    lines: line('M290 262L340 366', stage.ink, 4) + line('M290 530Q266 570 268 610', stage.ink, 4),
    footprints: [{ left: 270, right: 532, height: 430 }],
    scale: 1.26,
  }
}
