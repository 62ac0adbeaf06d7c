import { line, shape, turned } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, rectangle } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A bound book that stands upright, its pages to the right. */
export function book(stage: Stage): Piece {
  const { main, accent, paper, label, inkOn, print } = stage
  const cover = cutOut([
    [254, 238, 6],
    [530, 238, 6],
    [530, 670, 6],
    [254, 670, 6],
  ])
  const high = stage.layout % 2 === 0
  const decoration = high
    ? print({ x: 254, y: 400, width: 276, height: 270 }, 'main') +
      lettering(label, { x: 402, y: 322, width: 196, height: 92, weight: 1.15 }, inkOn(main.base))
    : print({ x: 254, y: 238, width: 276, height: 280 }, 'main') +
      shape(rectangle(254, 518, 276, 152), accent.base) +
      lettering(label, { x: 402, y: 594, width: 196, height: 78, weight: 1.15 }, inkOn(accent.base))
  const pages = [0, 1, 2]
    .map((page) => line(`M${538 + page * 9} ${242 - page * 5}V${662 - page * 6}`, paper.deep, 3))
    .join('')
  return {
    art: turned(
      stage.tilt / 2,
      400,
      668,
      shape('M530 246L572 220V640L530 668Z', paper.light) +
        pages +
        shape('M254 238L300 212H578L530 238Z', main.dark) +
        shape('M264 238L304 216H572L530 240Z', paper.base) +
        shape('M568 216L580 212V640L568 648Z', main.deep) +
        modelled(
          'cover',
          cover,
          { x: 254, y: 238, width: 276, height: 432 },
          main.base,
          decoration + shape(rectangle(254, 230, 26, 450), main.dark),
          { shadow: 0.1, light: false },
        ) +
        shape(rectangle(284, 238, 5, 432), main.deep) +
        (high ? '' : fishSign(402, label === '' ? 594 : 644, label === '' ? 110 : 36, inkOn(accent.base), accent.base)),
    ),
    lines: turned(stage.tilt / 2, 400, 668, line('M302 254H420', stage.ink, 4)),
    footprints: [{ left: 256, right: 560, height: 430 }],
    scale: 1.24,
  }
}
