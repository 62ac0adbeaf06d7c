import { line, shape } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import type { Piece, Stage } from '../stage'

/** A cloth bag that stands by itself, its handles up. */
export function tote(stage: Stage): Piece {
  const { main, accent, label, inkOn, print } = stage
  const body =
    'M242 352Q320 362 400 352T558 352Q562 500 582 640Q584 672 552 670Q400 676 248 670Q216 672 218 640Q238 500 242 352Z'
  const printed = stage.isPlain
    ? fishSign(400, 500, 200, accent.base, main.base)
    : print({ x: 270, y: 404, width: 260, height: label === '' ? 250 : 170 }, 'main')
  return {
    art:
      line('M318 366C318 180 482 180 482 366', main.deep, 24) +
      shape('M248 352Q400 330 552 352L550 372Q400 384 250 372Z', main.deep) +
      modelled(
        'body',
        body,
        { x: 218, y: 350, width: 364, height: 322 },
        main.base,
        printed +
          shape('M238 350Q320 362 400 352T562 350V384Q480 374 400 386T238 386Z', main.light) +
          lettering(label, { x: 400, y: 618, width: 200, height: 50, weight: 1.1 }, inkOn(main.base)),
        { shadow: 0.2, light: false },
      ) +
      line('M312 420V380C312 190 488 190 488 380V420', accent.base, 24) +
      line('M300 400h24M476 400h24', accent.deep, 5),
    lines: line('M256 410Q250 520 240 620', stage.ink, 4) + line('M520 640Q540 600 548 540', stage.ink, 4),
    footprints: [{ left: 226, right: 574, height: 320 }],
    scale: 1.3,
  }
}
