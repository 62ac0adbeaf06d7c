import { circle, ellipse, line, moved, shape, turned } from '../craft/elements'
import { modelled } from '../craft/modelled'
import { cutOut, oval, type Corner } from '../craft/outlines'
import type { Piece, Stage } from '../stage'

/** A stack on a plate and one leaning on it, bitten into. */
export function cookie(stage: Stage): Piece {
  const { main, accent, paper, random, print } = stage
  const chip = (x: number, y: number, size: number) => {
    const corners = [0, 1, 2, 3].map((side): Corner => {
      const angle = side * 1.571 + random()
      return [x + Math.cos(angle) * size, y + Math.sin(angle) * size * 0.9, 5]
    })
    return shape(cutOut(corners), accent.base)
  }
  const layer = (y: number, shift: number) =>
    shape(
      `M${262 + shift} ${y}Q${256 + shift} ${y - 44} ${300 + shift} ${y - 46}H${480 + shift}Q${526 + shift} ${y - 44} ${520 + shift} ${y}Q${390 + shift} ${y + 16} ${262 + shift} ${y}Z`,
      main.dark,
    ) +
    shape(
      `M${264 + shift} ${y - 16}Q${262 + shift} ${y - 46} ${304 + shift} ${y - 48}H${478 + shift}Q${520 + shift} ${y - 46} ${518 + shift} ${y - 16}Q${390 + shift} ${y - 2} ${264 + shift} ${y - 16}Z`,
      main.base,
    ) +
    chip(320 + shift, y - 26, 15) +
    chip(402 + shift, y - 22, 13) +
    chip(470 + shift, y - 28, 12)
  const chips = [
    [-56, -50],
    [12, -72],
    [64, -22],
    [-82, 12],
    [-14, -8],
    [-40, 62],
    [34, 46],
    [82, 40],
    [8, 92],
  ]
    .map(([x = 0, y = 0]) => chip(x, y, 13 + random() * 7))
    .join('')
  const round = 'M-118 6A118 118 0 0 1 46-108Q44-82 68-78Q70-52 96-54Q98-34 117-14A118 118 0 1 1-118 6Z'
  return {
    art:
      ellipse(400, 656, 232, 26, paper.deep) +
      ellipse(400, 646, 232, 28, paper.light) +
      ellipse(400, 644, 186, 18, paper.dark) +
      layer(642, 20) +
      layer(592, 34) +
      layer(542, 14) +
      layer(492, 28) +
      moved(
        330,
        546,
        turned(
          -8,
          0,
          0,
          shape(oval(10, 4, 116, 116), main.deep) +
            modelled(
              'round',
              round,
              { x: -118, y: -118, width: 236, height: 236 },
              main.light,
              (stage.isPlain ? '' : print({ x: -118, y: -118, width: 236, height: 236 }, 'main')) + chips,
              { shadow: 0.24, light: false },
            ),
        ),
      ) +
      circle(560, 640, 7, main.dark) +
      circle(584, 648, 5, main.base),
    lines: moved(330, 546, line('M-92-40Q-70-84-28-98', stage.ink, 4)),
    footprints: [{ left: 190, right: 610, height: 150 }],
    scale: 1.42,
  }
}
