import { circle, ellipse, line, moved, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, rectangle } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A wrapped box with a bow and a tag. The ribbon makes room if the paper shows one picture. */
export function giftBox(stage: Stage): Piece {
  const { main, accent, print } = stage
  const ribbon = stage.isScene ? 318 : 400
  const area = stage.isScene ? { x: 336, y: 426, width: 240, height: 250 } : { x: 220, y: 424, width: 360, height: 256 }
  const body = cutOut([
    [220, 412, 4],
    [580, 412, 4],
    [572, 672, 10],
    [228, 672, 10],
  ])
  const lid = cutOut([
    [204, 348, 8],
    [596, 348, 8],
    [596, 424, 8],
    [204, 424, 8],
  ])
  const tape = (top: number, height: number) =>
    shape(rectangle(ribbon - 28, top, 56, height), accent.base) +
    shape(rectangle(ribbon + 10, top, 18, height), accent.dark)
  return {
    art:
      modelled(
        'body',
        body,
        { x: 220, y: 412, width: 360, height: 260 },
        main.base,
        print(area, 'main') + tape(400, 280),
        {
          shadow: 0.22,
        },
      ) +
      shape(rectangle(222, 424, 356, 12), main.deep) +
      modelled('lid', lid, { x: 204, y: 348, width: 392, height: 76 }, main.light, tape(340, 90), {
        shadow: 0.22,
        light: false,
      }) +
      moved(ribbon, 0, bow(stage)) +
      tag(stage, ribbon),
    lines: line('M236 448V560', stage.ink, 4) + line('M214 362H270', stage.ink, 4),
    footprints: [{ left: 226, right: 574, height: 300 }],
    scale: 1.3,
  }
}

function bow({ accent }: Stage): string {
  return (
    shape('M0 348C-20 270-100 232-142 268C-174 300-120 352 0 348Z', accent.base) +
    shape('M0 348C20 270 100 232 142 268C174 300 120 352 0 348Z', accent.dark) +
    shape('M-8 338C-34 300-84 276-108 290C-120 308-70 336-8 338Z', accent.deep) +
    shape('M8 338C34 300 84 276 108 290C120 308 70 336 8 338Z', accent.deep) +
    shape('M-10 344L-74 410L-50 412L-40 436L6 350Z', accent.light) +
    shape('M10 344L74 404L52 412L44 434L-6 350Z', accent.base) +
    ellipse(0, 338, 27, 23, accent.light)
  )
}

function tag({ label, paper, main, inkOn }: Stage, ribbon: number): string {
  if (label === '') return ''
  const [left, top] = [ribbon === 400 ? 300 : 350, 500]
  const outline = cutOut([
    [left, top + 36, 8],
    [left + 44, top, 8],
    [left + 210, top, 8],
    [left + 210, top + 84, 8],
    [left + 44, top + 84, 8],
    [left, top + 48, 8],
  ])
  return (
    line(`M${ribbon} 420Q${ribbon - 30} 490 ${left + 30} ${top + 42}`, paper.deep, 5) +
    shape(outline, paper.light) +
    circle(left + 30, top + 42, 8, main.deep) +
    lettering(label, { x: left + 124, y: top + 42, width: 140, height: 44 }, inkOn(paper.light))
  )
}
