import { brandColours as c } from '@/components/brand/brand-colours'
import { BrandSvg } from '@/components/brand/brand-svg'
import { BowlFigure } from '@/components/brand/figures/bowl-figure'
import { CupFigure } from '@/components/brand/figures/cup-figure'
import { toneFish } from '../_lab/tone-fish'

type CounterSceneProps = {
  wall: 'sea' | 'dusk'
  /** What stands on the counter between the two. */
  item: 'cup' | 'milk' | 'bill' | 'nothing'
  showsCard: boolean
  isPuzzled: boolean
}

const walls = { sea: [c.sea, c.seaDeep], dusk: [c.dusk, c.duskDeep] } as const

/** John at the counter, and the goldfish that serves him, in the colour of whoever that is. */
export function CounterScene({ wall, item, showsCard, isPuzzled }: CounterSceneProps) {
  const [light, dark] = walls[wall]
  return (
    <BrandSvg viewBox="0 0 480 290">
      <path fill={light} d="M16 0H464Q480 0 480 16V270H0V16Q0 0 16 0Z" />
      <path stroke={dark} strokeWidth="9" d="M176 104H290" />
      {[198, 236, 270].map((x, index) => (
        <path key={x} fill={index === 1 ? c.sun : dark} d={`M${x - 15} ${60 - index * 4}h30v${40 + index * 4}h-30Z`} />
      ))}
      <John showsCard={showsCard} isPuzzled={isPuzzled} />
      <path fill={c.ceramic} d="M0 236H480V262H0Z" />
      <path fill={c.ceramicShade} d="M0 256H480V264H0Z" />
      <path fill={c.fish} d="M0 264H480V274Q480 290 464 290H16Q0 290 0 274Z" />
      <Item item={item} />
      <g transform="translate(384 238) scale(.68)">
        <BowlFigure fish={toneFish} isTurned={isPuzzled} />
        <path fill={c.ceramic} d="M-44-222L-52-276Q0-292 52-276L44-222Q0-214-44-222Z" />
        <path fill="var(--tone)" d="M-46-236L-44-222Q0-214 44-222L46-236Q0-228-46-236Z" />
      </g>
      {isPuzzled && (
        <path
          stroke={c.ceramic}
          strokeWidth="7"
          d="M246 156q2-17 17-16t14 16q-1 9-12 14t-10 13M255 201v1M208 176q1-11 11-10t9 10q0 6-8 9t-6 8M214 205v1"
        />
      )}
    </BrandSvg>
  )
}

function John({ showsCard, isPuzzled }: Pick<CounterSceneProps, 'showsCard' | 'isPuzzled'>) {
  return (
    <g transform="translate(86 250)">
      <path fill={c.leaf} d="M-62 20V-44C-62-96 62-96 62-44V20Z" />
      <path fill={c.leafDeep} d="M30-80C52-74 62-62 62-44V20H36Z" />
      <circle cy="-112" r="37" fill={c.skin} />
      <path fill={c.fishDeep} d="M-39-120C-42-172 42-172 39-120Z" />
      <path fill={c.sun} d="M-44-130Q0-140 44-130V-114Q0-124-44-114Z" />
      <circle cy="-166" r="11" fill={c.sun} />
      <circle cx="9" cy="-106" r="4.5" fill={c.line} />
      <circle cx="28" cy="-106" r="4.5" fill={c.line} />
      <path stroke={c.line} strokeWidth="4" d={isPuzzled ? 'M8-86q11-7 22 0' : 'M6-90q13 11 24 1'} />
      {showsCard && (
        <>
          <path stroke={c.leaf} strokeWidth="24" d="M40-34L84-54" />
          <g transform="translate(96 -74) rotate(-8)">
            <rect x="-28" y="-20" width="58" height="40" rx="6" fill={c.ceramic} />
            <circle cx="-13" cy="-3" r="8" fill={c.fish} />
            <path stroke={c.line} strokeWidth="4" d="M3-7h18M3 4h12M-20 12h40" />
          </g>
          <circle cx="86" cy="-54" r="12" fill={c.skin} />
        </>
      )}
    </g>
  )
}

function Item({ item }: { item: CounterSceneProps['item'] }) {
  switch (item) {
    case 'cup':
      return <CupFigure transform="translate(232 240) scale(.58)" isHot />
    case 'milk':
      return (
        <>
          <CupFigure transform="translate(226 240) scale(.58)" isHot />
          <g transform="translate(284 240)">
            <path fill={c.ceramic} d="M-14 0V-44L-7-58V-70H7V-58L14-44V0Z" />
            <path fill={c.sea} d="M-14-34H14V-12H-14ZM-8-76H8V-66H-8Z" />
          </g>
        </>
      )
    case 'bill':
      return (
        <g transform="translate(236 240)">
          <path fill={c.ceramic} d="M-26 0V-84H26V0L17-7 9 0 0-7-9 0-17-7Z" />
          <path stroke={c.line} strokeWidth="5" d="M-14-66H14M-14-48H6M-14-30H14" />
        </g>
      )
    case 'nothing':
      return null
  }
}
