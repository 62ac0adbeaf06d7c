import { line, shape, turned } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, rectangle } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A gift card that leans on its envelope. */
export function card(stage: Stage): Piece {
  const { main, paper, label, inkOn, print } = stage
  const sheet = cutOut([
    [206, 300, 22],
    [594, 300, 22],
    [594, 552, 22],
    [206, 552, 22],
  ])
  const envelope = cutOut([
    [232, 452, 8],
    [604, 452, 8],
    [604, 672, 8],
    [232, 672, 8],
  ])
  const decoration =
    print({ x: 206, y: 300, width: 388, height: 252 }, 'main') +
    (label === ''
      ? ''
      : shape(rectangle(180, 332, 232, 84), stage.isPlain ? main.base : paper.light) +
        lettering(label, { x: 308, y: 374, width: 160, height: 48 }, inkOn(stage.isPlain ? main.base : paper.light)))
  return {
    art:
      turned(
        -8 + stage.tilt,
        400,
        500,
        modelled('card', sheet, { x: 206, y: 300, width: 388, height: 252 }, main.base, decoration, {
          shadow: 0.14,
          light: false,
        }) + '',
      ) +
      modelled('envelope', envelope, { x: 232, y: 452, width: 372, height: 220 }, paper.base, '', {
        shadow: 0.001,
        light: false,
      }) +
      shape('M236 458L418 590L600 458V668L418 590L236 668Z', paper.dark) +
      shape('M236 456L402 574Q418 584 434 574L600 456V470L436 592Q418 604 400 592L236 470Z', paper.deep) +
      shape('M236 670L386 566Q418 600 450 566L600 670Z', paper.light) +
      fishSign(418, 612, 54, stage.signOn(paper.light), paper.light),
    lines: line('M246 500V640', stage.ink, 4),
    footprints: [{ left: 234, right: 602, height: 220 }],
    scale: 1.34,
  }
}
