import { brandColours as c } from './brand-colours'
import { BrandSvg, type BrandSvgProps } from './brand-svg'
import { CupFigure } from './figures/cup-figure'
import { FishFigure } from './figures/fish-figure'

const panels = [
  { wall: c.sea, lamp: c.sun, cabinet: c.seaDeep },
  { wall: c.sun, lamp: c.fish, cabinet: c.sunDeep },
  { wall: c.leaf, lamp: c.sun, cabinet: c.leafDeep },
] as const

/** A cabinet with three shelves of lamps, 200 wide, standing on y = 0 and centred on x = 0. */
function Cabinet({ colour, lamp }: { colour: string; lamp: string }) {
  return (
    <>
      <path fill={colour} d="M-104-132H104V0H-104Z" />
      {[-118, -80, -42].map((y, shelf) => (
        <g key={y}>
          <path fill={c.line} fillOpacity=".28" d={`M-92 ${y}H92V${y + 28}H-92Z`} />
          <circle cx="-76" cy={y + 14} r="5" fill={lamp} />
          <circle cx="-60" cy={y + 14} r="5" fill={shelf === 1 ? lamp : c.ceramic} />
          <path stroke={c.ceramic} strokeOpacity=".5" strokeWidth="4" d={`M-30 ${y + 14}H76`} />
        </g>
      ))}
    </>
  )
}

/** Three panels, 1080 × 400: three cups on three servers; when the middle one falls, the fish is already in the next. */
export function ThreeServers({ title, className }: BrandSvgProps) {
  return (
    <BrandSvg viewBox="0 0 1080 400" title={title} className={className}>
      {panels.map(({ wall, lamp, cabinet }, index) => (
        <g key={wall} transform={`translate(${index * 368} 0)`}>
          <path fill={wall} d="M14 0H330Q344 0 344 14V386Q344 400 330 400H14Q0 400 0 386V14Q0 0 14 0Z" />
          <path fill={cabinet} d="M0 352H344V386Q344 400 330 400H14Q0 400 0 386Z" />
          <path fill={c.glint} fillOpacity=".18" d="M0 352H344V358H0Z" />
          <g transform="translate(172 352)">
            <Cabinet colour={cabinet} lamp={lamp} />
          </g>
          {index === 1 ? (
            <>
              <path
                fill={c.coffee}
                d="M56 214Q60 208 84 208L160 206V222L104 221Q96 224 97 244Q98 266 90 266Q82 266 83 244Q84 224 66 222Q54 222 56 214Z"
              />
              <g transform="translate(206 163) rotate(-96) translate(0 50)">
                <CupFigure dots={2} />
              </g>
            </>
          ) : (
            <CupFigure transform="translate(168 218)" dots={index === 0 ? 1 : 3} isHot={index === 2} />
          )}
        </g>
      ))}
      <path stroke={c.ceramic} strokeWidth="6" strokeDasharray="1 17" d="M186 92C240 44 320 24 412 36" />
      <path stroke={c.ceramic} strokeWidth="6" strokeDasharray="1 17" d="M588 46C700 8 850 20 896 84" />
      <FishFigure transform="translate(486 60) scale(-.86 .86) rotate(-4)" />
    </BrandSvg>
  )
}
