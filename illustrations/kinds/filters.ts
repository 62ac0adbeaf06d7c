import { line, shape, turned, within } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, type Corner } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

const paperOutline: Corner[] = [
  [196, 322, 20],
  [604, 322, 20],
  [470, 668, 26],
  [330, 668, 26],
]

/** A fan of filter papers held by a printed band. */
export function filters(stage: Stage): Piece {
  const { main, paper, label, inkOn, print } = stage
  const sheet = (degrees: number, tone: string) => turned(degrees, 400, 668, shape(cutOut(paperOutline), tone))
  const band = 'M200 452Q400 474 600 452V574Q400 590 200 574Z'
  const seam = Array.from({ length: 9 }, (_, index) => `M${584 - index * 13} ${360 + index * 34}l-22-9`).join('')
  return {
    art:
      sheet(9, paper.deep) +
      sheet(5, paper.dark) +
      sheet(-4, paper.dark) +
      modelled('front', cutOut(paperOutline), { x: 196, y: 322, width: 408, height: 346 }, paper.light, '', {
        shadow: 0.34,
        light: false,
      }) +
      shape('M196 334Q400 372 604 334L596 356Q400 392 204 356Z', paper.dark) +
      line(seam, paper.deep, 5) +
      within(
        'fan',
        cutOut(paperOutline),
        modelled(
          'band',
          band,
          { x: 250, y: 452, width: 300, height: 130 },
          main.base,
          print({ x: 254, y: 456, width: 292, height: 136 }, 'main'),
          { shadow: 0.26, light: false },
        ),
      ) +
      shape(
        cutOut([
          [312, 478, 8],
          [488, 478, 8],
          [480, 560, 8],
          [320, 560, 8],
        ]),
        stage.isPlain ? main.base : paper.light,
      ) +
      (label === ''
        ? fishSign(400, 520, 70, stage.signOn(stage.isPlain ? main.base : paper.light), paper.light)
        : lettering(
            label,
            { x: 400, y: 520, width: 136, height: 50 },
            stage.isPlain ? inkOn(main.base) : inkOn(paper.light),
          )),
    lines: line('M226 372L296 562', stage.ink, 4),
    footprints: [{ left: 320, right: 490, height: 330 }],
    scale: 1.3,
  }
}
