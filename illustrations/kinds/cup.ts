import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { rectangle } from '../craft/outlines'
import { steam } from '../craft/steam'
import { coffeeColour, cremaColour, type Piece, type Stage } from '../stage'

/** A bowl-shaped cup on its saucer. */
export function cup(stage: Stage): Piece {
  const { main, accent, field, label, inkOn, print } = stage
  const body = 'M244 430C244 548 292 628 384 630C476 628 524 548 524 430A140 25 0 0 0 244 430Z'
  const area = { x: 244, y: 410, width: 280, height: 224 }
  const collar = stage.layout % 2 === 1
  const decoration =
    print(collar ? { ...area, y: 500, height: 150 } : area, 'main') +
    (collar && stage.isPlain ? shape(rectangle(220, 470, 340, 22), accent.base) : '') +
    lettering(label, { x: 384, y: 530, width: 150, height: 50 }, inkOn(main.base))
  return {
    art:
      steam(384, 388, field.glow) +
      ellipse(392, 656, 218, 30, accent.deep) +
      ellipse(392, 646, 218, 32, accent.base) +
      ellipse(392, 643, 178, 23, accent.light) +
      ellipse(388, 641, 108, 15, accent.dark) +
      shape('M330 610h108l8 34q-62 10-124 0Z', main.dark) +
      line('M508 470C606 446 620 560 484 580', main.dark, 30) +
      line('M512 474C586 458 594 548 496 572', main.base, 11) +
      modelled('body', body, area, main.base, decoration) +
      ellipse(384, 430, 140, 26, main.glow) +
      ellipse(384, 432, 126, 20, main.deep) +
      ellipse(384, 436, 120, 16, coffeeColour) +
      ellipse(364, 435, 62, 6, cremaColour),
    lines: line('M246 436Q256 448 290 452', stage.ink, 4) + line('M190 662Q240 684 320 690', stage.ink, 4),
    footprints: [{ left: 190, right: 600, height: 190 }],
    scale: 1.36,
  }
}
