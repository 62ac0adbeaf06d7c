import { ellipse, line, shape } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, oval, turnedOutline } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A round tin whose lid fits over it: tall with a plain lid, or lower with a knob. */
export function teaTin(stage: Stage): Piece {
  const { main, accent, ink } = stage
  const isTall = stage.layout < 2
  const top = isTall ? 250 : 306
  const body = turnedOutline(
    400,
    [
      [132, top + 80],
      [132, 652],
    ],
    0.12,
    4,
  )
  const lid = turnedOutline(
    400,
    [
      [138, top],
      [138, top + 80],
    ],
    0.12,
    2,
  )
  const lidBox = { x: 262, y: top - 6, width: 276, height: 100 }
  const rings = line(`M262 ${top + 70}Q400 ${top + 102} 538 ${top + 70}`, accent.deep, 6)
  const ribs = isTall ? line(`M262 ${top + 34}Q400 ${top + 66} 538 ${top + 34}`, accent.deep, 5) : ''
  const knob = isTall
    ? ''
    : shape(`M388 ${top - 6}h24v-14h-24Z`, accent.deep) + ellipse(400, top - 22, 24, 10, accent.base)
  return {
    art:
      modelled(
        'body',
        body,
        { x: 268, y: top + 70, width: 264, height: 600 - top },
        main.base,
        decoration(stage, top + 90),
      ) +
      modelled('lid', lid, lidBox, accent.base, rings + ribs) +
      ellipse(400, top, 138, 17, accent.glow) +
      ellipse(400, top, 120, 13, accent.light) +
      knob,
    lines: line(`M276 ${top + 124}V520`, ink, 4) + line(`M268 ${top + 20}Q300 ${top + 30} 350 ${top + 32}`, ink, 4),
    footprints: [{ left: 270, right: 530, height: 380 }],
    scale: isTall ? 1.2 : 1.3,
  }
}

function decoration({ label, paper, main, isScene, layout, print, inkOn, signOn }: Stage, top: number): string {
  const readable = inkOn(paper.base)
  if (isScene) {
    return (
      print({ x: 268, y: top, width: 264, height: 574 - top }, 'main') +
      shape('M260 566Q400 598 540 566V690H260Z', paper.base) +
      lettering(label, { x: 400, y: 632, width: 170, height: 46 }, readable)
    )
  }
  const pattern = print({ x: 268, y: top - 20, width: 264, height: 700 - top }, 'main')
  if (layout % 2 === 0) {
    const plate = cutOut([
      [314, 474, 44],
      [486, 474, 44],
      [486, 588, 44],
      [314, 588, 44],
    ])
    return pattern + shape(plate, paper.base) + lettering(label, { x: 400, y: 531, width: 136, height: 56 }, readable)
  }
  return (
    pattern +
    shape(oval(400, 520, 84, 84), main.base) +
    shape(oval(400, 520, 76, 76), paper.base) +
    lettering(label, { x: 400, y: 512, width: 120, height: 44 }, readable) +
    fishSign(400, 558, 44, signOn(paper.base), paper.base)
  )
}
