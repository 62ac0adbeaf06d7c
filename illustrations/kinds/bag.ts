import { circle, faded, line, shape, within } from '../craft/elements'
import { fishSign } from '../craft/fish-sign'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { cutOut, oval, rectangle } from '../craft/outlines'
import type { Area, Piece, Stage } from '../stage'

/** A bag of beans: rolled down and held by a tin tie, or sealed flat along its top. */
export function bag(stage: Stage): Piece {
  const { main, ink } = stage
  const box = { x: 236, y: 196, width: 328, height: 478 }
  const sealed = stage.random() < 0.4
  const body = sealed
    ? 'M252 206L548 204Q546 300 556 430T562 648Q562 668 540 669Q400 678 260 669Q238 668 238 648Q236 560 244 430T252 206Z'
    : 'M256 250L544 250Q548 330 560 420Q566 540 562 648Q562 668 540 669Q400 678 260 669Q238 668 238 648Q234 540 240 420Q252 330 256 250Z'
  // Where the side folds in: lighter than the body's own shadow, and only hinted at.
  const folds =
    shape('M548 300Q530 380 532 470Q534 590 562 660V300Z', main.dark) +
    shape('M238 640Q400 662 562 640V690H238Z', main.dark)
  return {
    art:
      modelled('body', body, box, main.base, decoration(stage) + faded(0.55, folds), { shadow: 0.2 }) +
      (sealed ? seal(stage) : tinTie(stage, box)),
    lines:
      line('M268 306Q252 420 254 600', ink, 4) +
      line('M282 306Q274 350 272 380', ink, 4) +
      line('M290 652Q340 660 400 661', ink, 4),
    footprints: [{ left: 240, right: 560, height: 460 }],
    scale: 1.18,
  }
}

function tinTie({ main, accent }: Stage, box: Area): string {
  const flap = 'M246 208Q244 200 252 200L548 198Q556 198 555 206L546 264H255Z'
  return (
    modelled('flap', flap, box, main.light, shape('M246 198H556V216L246 220Z', main.glow), {
      shadow: 0.2,
      light: false,
    }) +
    shape('M255 262H546V276Q400 268 255 278Z', main.deep) +
    shape('M222 246Q218 240 224 236L236 240H566L578 232Q584 236 580 244L570 262H232Z', accent.base) +
    shape('M500 240H566L578 232Q584 236 580 244L570 262H494Z', accent.dark)
  )
}

function seal({ main, accent }: Stage): string {
  const teeth = Array.from({ length: 20 }, () => 'l7.4-9l7.4 9').join('')
  const ridges = Array.from({ length: 3 }, (_, ridge) => line(`M256 ${222 + ridge * 12}H544`, main.dark, 4)).join('')
  return (
    shape(`M252 208${teeth}V222H252Z`, main.light) +
    ridges +
    circle(400, 284, 11, main.deep) +
    circle(400, 284, 4, main.light) +
    shape('M252 256l14 6-14 6ZM548 256l-14 6 14 6Z', accent.base)
  )
}

function decoration(stage: Stage): string {
  const { main, accent, paper, inkOn, label, print } = stage
  const sign = (y: number, surface: string) => fishSign(400, y, 46, stage.signOn(surface), surface)
  switch (stage.layout) {
    case 0: {
      const plate = cutOut([
        [290, 380, 8],
        [510, 380, 8],
        [510, 540, 8],
        [290, 540, 8],
      ])
      return (
        print({ x: 240, y: 290, width: 320, height: 382 }, 'main') +
        shape(plate, paper.base) +
        lettering(label, { x: 400, y: 446, width: 164, height: 74, weight: 1 }, inkOn(paper.base)) +
        sign(512, paper.base)
      )
    }
    case 1: {
      const plate = cutOut([
        [282, 322, 10],
        [518, 322, 10],
        [518, 634, 10],
        [282, 634, 10],
      ])
      const picture = { x: 296, y: 336, width: 208, height: 196 }
      return (
        shape(plate, paper.base) +
        within(
          'window',
          rectangle(picture.x, picture.y, picture.width, picture.height),
          shape(
            rectangle(picture.x, picture.y, picture.width, picture.height),
            stage.isPlain ? accent.base : paper.dark,
          ) + print(picture, 'paper'),
        ) +
        lettering(label, { x: 400, y: 582, width: 188, height: 62, weight: 1 }, inkOn(paper.base))
      )
    }
    case 2:
      return (
        print({ x: 240, y: 440, width: 320, height: 232 }, 'main') +
        lettering(label, { x: 400, y: 352, width: 204, height: 84, weight: 1.1 }, inkOn(main.base)) +
        sign(418, main.base)
      )
    default: {
      const round = { x: 290, y: 316, width: 220, height: 220 }
      return (
        shape(oval(400, 426, 112, 112), stage.isPlain ? accent.base : paper.base) +
        within('window', oval(400, 426, 100, 100), print(round, 'paper')) +
        shape(rectangle(240, 566, 320, 76), accent.base) +
        lettering(label, { x: 400, y: 604, width: 220, height: 44, weight: 1.1 }, inkOn(accent.base))
      )
    }
  }
}
