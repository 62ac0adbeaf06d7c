import { circle, ellipse, line, shape } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, turnedOutline } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A paper cup with a lid: white in a printed sleeve, or printed all over with a round badge. */
export function takeawayCup(stage: Stage): Piece {
  const { main, accent, paper } = stage
  const body = turnedOutline(
    400,
    [
      [126, 330],
      [92, 656],
    ],
    0.11,
    6,
  )
  const area = { x: 274, y: 320, width: 252, height: 340 }
  const rim = turnedOutline(
    400,
    [
      [140, 306],
      [136, 336],
    ],
    0.11,
    2,
  )
  const lid = turnedOutline(
    400,
    [
      [116, 256],
      [128, 308],
    ],
    0.11,
    2,
  )
  const inSleeve = stage.layout % 2 === 0
  return {
    art:
      (inSleeve
        ? modelled('body', body, area, paper.light) + sleeve(stage)
        : modelled('body', body, area, main.base, printedCup(stage))) +
      modelled('rim', rim, { x: 260, y: 290, width: 280, height: 60 }, accent.base) +
      modelled('lid', lid, { x: 272, y: 244, width: 256, height: 80 }, accent.base) +
      ellipse(400, 256, 116, 14, accent.glow) +
      ellipse(400, 258, 98, 9, accent.dark) +
      shape('M410 262h34q6 0 6-4t-6-4h-34q-6 0-6 4t6 4Z', '#2a150c'),
    lines: line('M296 420Q300 480 308 560', stage.ink, 4) + line('M286 276Q320 290 370 292', stage.ink, 4),
    footprints: [{ left: 308, right: 492, height: 400 }],
    scale: 1.3,
  }
}

function printedCup({ main, paper, label, print, isPlain, inkOn, signOn }: Stage): string {
  const badge = isPlain ? main.base : paper.light
  return (
    print({ x: 274, y: 346, width: 252, height: 330 }, 'main') +
    circle(400, 524, 68, badge) +
    (label === ''
      ? fishSign(400, 524, 90, signOn(badge), badge)
      : lettering(label, { x: 400, y: 524, width: 98, height: 52 }, inkOn(badge)))
  )
}

function sleeve({ main, paper, label, print, isPlain, inkOn, signOn }: Stage): string {
  const outline = turnedOutline(
    400,
    [
      [121, 420],
      [103, 570],
    ],
    0.13,
  )
  const plate = cutOut([
    [330, 462, 12],
    [470, 462, 12],
    [466, 552, 12],
    [334, 552, 12],
  ])
  const surface = isPlain ? main.base : paper.light
  const name =
    label === ''
      ? isPlain
        ? fishSign(400, 506, 96, signOn(surface), surface)
        : ''
      : shape(plate, surface) + lettering(label, { x: 400, y: 507, width: 112, height: 52 }, inkOn(surface))
  return modelled(
    'sleeve',
    outline,
    { x: 279, y: 410, width: 242, height: 176 },
    main.base,
    print({ x: 279, y: 408, width: 242, height: 190 }, 'main') + name,
  )
}
