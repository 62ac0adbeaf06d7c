import { line, shape, turned } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { rectangle } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A cleaning brush that stands on its bristles. */
export function brush(stage: Stage): Piece {
  const { main, accent, paper, label, inkOn, print } = stage
  const handle =
    'M356 500C350 440 372 420 372 372C372 320 352 300 360 252Q368 216 400 216Q432 216 440 252C448 300 428 320 428 372C428 420 450 440 444 500Z'
  const bristles =
    'M334 556H466L500 664Q480 676 462 664Q440 678 420 666Q400 678 380 666Q360 678 338 664Q320 676 300 664Z'
  const hairs = Array.from({ length: 9 }, (_, index) => `M${346 + index * 13.5} 566L${318 + index * 20.5} 650`).join('')
  const art =
    modelled(
      'bristles',
      bristles,
      { x: 300, y: 556, width: 200, height: 116 },
      paper.base,
      line(hairs, paper.deep, 5),
      { light: false },
    ) +
    modelled(
      'ferrule',
      'M346 496H454L470 562Q400 574 330 562Z',
      { x: 330, y: 496, width: 140, height: 70 },
      accent.base,
      shape(rectangle(320, 520, 160, 9), accent.deep),
    ) +
    modelled(
      'handle',
      handle,
      { x: 352, y: 216, width: 96, height: 290 },
      main.base,
      print({ x: 340, y: 216, width: 120, height: 290 }, 'main') +
        turned(-90, 400, 380, lettering(label, { x: 400, y: 380, width: 150, height: 30 }, inkOn(main.base))),
      { light: false },
    ) +
    shape('M374 262q4-22 18-24q-4 30-6 66q-12-20-12-42Z', main.glow)
  return {
    art: turned(stage.tilt / 2, 400, 668, art),
    lines: turned(stage.tilt / 2, 400, 668, line('M368 440Q362 466 362 490', stage.ink, 4)),
    footprints: [{ left: 306, right: 494, height: 400 }],
    scale: 1.26,
  }
}
