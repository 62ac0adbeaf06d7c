import { line, shape } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, rectangle } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A carton seen from its front and a little from the right and above. */
export function box(stage: Stage): Piece {
  const { main, accent, paper, inkOn, isScene, label, print } = stage
  const front = cutOut([
    [222, 330, 4],
    [500, 330, 4],
    [500, 670, 5],
    [222, 670, 5],
  ])
  const banded = stage.layout % 2 === 0
  const decoration = banded
    ? print({ x: 222, y: 330, width: 278, height: 230 }, 'main') +
      shape(rectangle(222, 548, 278, 122), paper.base) +
      lettering(label, { x: 361, y: 610, width: 214, height: 66 }, inkOn(paper.base))
    : print({ x: 222, y: 490, width: 278, height: 180 }, 'main') +
      (isScene ? shape(rectangle(222, 330, 278, 160), main.base) : '') +
      lettering(label, { x: 361, y: 408, width: 190, height: 62, weight: 1.1 }, inkOn(main.base)) +
      fishSign(361, 462, 40, stage.signOn(main.base), main.base)
  return {
    art:
      shape('M500 330L580 296V628L500 670Z', main.deep) +
      shape('M222 330L306 296H580L500 330Z', main.glow) +
      shape('M340 330L420 296H446L368 330Z', accent.light) +
      modelled('front', front, { x: 222, y: 330, width: 278, height: 340 }, main.base, decoration, { shadow: 0.08 }) +
      shape('M340 330h28v26l-14-8-14 8Z', accent.base) +
      (banded ? shape('M500 548L580 510V628L500 670Z', paper.deep) : ''),
    lines: line('M502 334V664', stage.ink, 4) + line('M226 332H496', stage.ink, 4),
    footprints: [{ left: 222, right: 560, height: 340 }],
    scale: 1.34,
  }
}
