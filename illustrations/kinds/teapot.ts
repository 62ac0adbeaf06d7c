import { ellipse, line, shape } from '../craft/elements'
import { lettering } from '../craft/lettering'
import { modelled } from '../craft/modelled'
import { steam } from '../craft/steam'
import type { Piece, Stage } from '../stage'

/** A round pot with a bail of cane, or with an ear, as its layout says. */
export function teapot(stage: Stage): Piece {
  const { main, accent, dark, field, label, inkOn, print } = stage
  const body =
    'M262 546C262 458 318 414 400 414C482 414 538 458 538 546C538 616 500 662 400 668C300 662 262 616 262 546Z'
  const area = { x: 262, y: 414, width: 276, height: 254 }
  const bail = stage.layout % 2 === 0
  const handle = bail
    ? line('M296 458C276 250 524 250 504 458', dark, 20) + line('M320 330C350 290 450 290 480 330', accent.base, 26)
    : line('M520 470C640 430 660 610 512 620', main.dark, 30) + line('M524 476C618 448 634 588 524 610', main.base, 11)
  return {
    art:
      steam(176, 420, field.glow) +
      (bail ? '' : handle) +
      shape('M290 620C220 606 224 500 162 478L182 442C260 462 262 520 300 540Z', main.dark) +
      shape('M288 604C232 590 236 500 168 470L182 446C256 466 262 524 300 544Z', main.base) +
      ellipse(173, 460, 9, 21, dark) +
      modelled(
        'body',
        body,
        area,
        main.base,
        print(area, 'main') + lettering(label, { x: 400, y: 556, width: 150, height: 50 }, inkOn(main.base)),
      ) +
      modelled(
        'lid',
        'M322 428Q330 392 400 388Q470 392 478 428Q400 446 322 428Z',
        { x: 322, y: 388, width: 156, height: 50 },
        main.light,
      ) +
      ellipse(400, 378, 22, 19, accent.base) +
      ellipse(393, 372, 9, 7, accent.glow) +
      shape('M330 656h140l8 16q-78 10-156 0Z', main.deep) +
      (bail ? handle : ''),
    lines: line('M282 500Q272 540 280 580', stage.ink, 4) + line('M340 420Q360 406 392 404', stage.ink, 4),
    footprints: [{ left: 280, right: 520, height: 280 }],
    scale: 1.3,
  }
}
