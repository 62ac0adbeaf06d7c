import type { DrawingKind } from '@/prisma/catalogue/drawing'
import { bag } from './kinds/bag'
import { book } from './kinds/book'
import { bottle } from './kinds/bottle'
import { box } from './kinds/box'
import { brush } from './kinds/brush'
import { card } from './kinds/card'
import { chemex } from './kinds/chemex'
import { cookie } from './kinds/cookie'
import { cup } from './kinds/cup'
import { dripper } from './kinds/dripper'
import { electricGrinder } from './kinds/electric-grinder'
import { filters } from './kinds/filters'
import { giftBox } from './kinds/gift-box'
import { glass } from './kinds/glass'
import { handGrinder } from './kinds/hand-grinder'
import { icedCup } from './kinds/iced-cup'
import { kettle } from './kinds/kettle'
import { moka } from './kinds/moka'
import { mug } from './kinds/mug'
import { press } from './kinds/press'
import { scale } from './kinds/scale'
import { server } from './kinds/server'
import { spoon } from './kinds/spoon'
import { takeawayCup } from './kinds/takeaway-cup'
import { teaTin } from './kinds/tea-tin'
import { teapot } from './kinds/teapot'
import { tote } from './kinds/tote'
import { tumbler } from './kinds/tumbler'
import type { Piece, Stage } from './stage'

const kinds: Record<DrawingKind, (stage: Stage) => Piece> = {
  bag,
  box,
  mug,
  cup,
  glass,
  kettle,
  dripper,
  press,
  moka,
  chemex,
  scale,
  filters,
  server,
  'hand-grinder': handGrinder,
  'electric-grinder': electricGrinder,
  brush,
  'tea-tin': teaTin,
  teapot,
  'takeaway-cup': takeawayCup,
  'iced-cup': icedCup,
  cookie,
  'gift-box': giftBox,
  card,
  book,
  tote,
  bottle,
  tumbler,
  spoon,
}

/** Draws the thing itself, without the room it stands in. */
export function drawObject(kind: DrawingKind, stage: Stage): Piece {
  return kinds[kind](stage)
}
