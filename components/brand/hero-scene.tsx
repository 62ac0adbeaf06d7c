import { brandColours as c } from './brand-colours'
import { BrandSvg, type BrandSvgProps } from './brand-svg'
import { BagFigure } from './figures/bag-figure'
import { BowlFigure } from './figures/bowl-figure'
import { CupFigure } from './figures/cup-figure'
import { KettleFigure } from './figures/kettle-figure'
import { PlantFigure } from './figures/plant-figure'

const counterY = 500

/**
 * The shop's counter, 1200 × 620, in one colour field that holds in light and dark.
 * It fills its box and crops the sides first: what matters stands in the middle 620 units, so that a phone sees it too.
 */
export function HeroScene({ title, className }: BrandSvgProps) {
  return (
    <BrandSvg viewBox="0 0 1200 620" fit="xMidYMax slice" title={title} className={className}>
      <path fill={c.sea} d="M-600-600H1800V1220H-600Z" />
      <circle cx="612" cy="330" r="270" fill={c.sun} />
      <path stroke={c.seaDeep} strokeWidth="5" d="M290-600V140M914-600V140" />
      {[290, 914].map((x) => (
        <g key={x} transform={`translate(${x} 140)`}>
          <path fill={c.fish} d="M-74 62C-74 14-40-6 0-6S74 14 74 62Z" />
          <path fill={c.fishDeep} d="M30 0C58 8 74 30 74 62H38C40 40 38 16 30 0Z" />
          <path fill={c.fishDeep} d="M-12-18H12V0H-12Z" />
          <ellipse cy="62" rx="30" ry="9" fill={c.sun} />
        </g>
      ))}
      <path stroke={c.seaDeep} strokeWidth="12" d="M-40 306H214M986 306H1240" />
      {[40, 166].map((x) => (
        <CupFigure key={x} transform={`translate(${x} 300) scale(.8)`} colour={c.ceramicWarm} />
      ))}
      <path fill={c.leaf} d="M1006 200h64v100h-64Z" />
      <path fill={c.sun} d="M1002 182h72v24h-72Z" />
      <path fill={c.ceramic} d="M1090 226h58v74h-58Z" />
      <path fill={c.fish} d="M1086 212h66v20h-66Z" />
      <path fill={c.ceramic} d={`M-600 ${counterY}H1800V1220H-600Z`} />
      <path fill={c.ceramicShade} d={`M-600 ${counterY + 44}H1800V${counterY + 58}H-600Z`} />
      <path fill={c.fish} d={`M-600 ${counterY + 58}H1800V1220H-600Z`} />
      <path
        stroke={c.fishDeep}
        strokeWidth="5"
        d={Array.from({ length: 17 }, (_, plank) => `M${-40 + plank * 80} ${counterY + 64}V700`).join('')}
      />
      <g fill={c.ceramicShade}>
        <ellipse cx="500" cy="514" rx="130" ry="14" />
        <ellipse cx="690" cy="516" rx="140" ry="14" />
        <ellipse cx="884" cy="514" rx="100" ry="12" />
        <ellipse cx="226" cy="512" rx="160" ry="12" />
        <ellipse cx="1110" cy="512" rx="130" ry="12" />
      </g>
      <KettleFigure transform="translate(206 508)" />
      <BagFigure transform="translate(474 510)" />
      <BowlFigure transform="translate(684 512) scale(1.08)" />
      <CupFigure transform="translate(872 510) scale(1.12)" isHot />
      <CupFigure transform="translate(1022 510) scale(.84)" colour={c.sun} shade={c.sunDeep} />
      <PlantFigure transform="translate(1128 510) scale(.9)" />
    </BrandSvg>
  )
}
