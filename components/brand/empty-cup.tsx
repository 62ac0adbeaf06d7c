import { brandColours as c } from './brand-colours'
import { BrandSvg, type BrandSvgProps } from './brand-svg'
import { FishFigure } from './figures/fish-figure'

/** For an empty cart, 480 × 360: a fish looks over the rim of a cup that holds one last drop. */
export function EmptyCup({ title, className }: BrandSvgProps) {
  return (
    <BrandSvg viewBox="0 0 480 360" title={title} className={className}>
      <path fill={c.water} d="M60 316C40 180 130 60 250 62C370 56 446 170 424 316Z" />
      <ellipse cx="232" cy="316" rx="196" ry="20" fill={c.sea} />
      <ellipse cx="232" cy="308" rx="196" ry="20" fill={c.sun} />
      <ellipse cx="232" cy="306" rx="150" ry="13" fill={c.sunDeep} />
      <path stroke={c.ceramicShade} strokeWidth="24" d="M322 190C414 172 418 276 310 272" />
      <path fill={c.ceramic} d="M112 152H352C352 250 316 308 232 310C148 308 112 250 112 152Z" />
      <path fill={c.ceramicShade} d="M286 152H352C352 250 316 308 232 310C280 284 292 220 286 152Z" />
      <path stroke={c.sea} strokeWidth="8" d="M132 214Q150 204 168 214T204 214T240 214T276 214" />
      <path stroke={c.sea} strokeWidth="8" d="M142 238Q158 228 174 238T206 238T238 238T270 238" />
      <ellipse cx="232" cy="152" rx="120" ry="27" fill={c.ceramic} />
      <ellipse cx="232" cy="154" rx="106" ry="21" fill={c.ceramicShade} />
      <ellipse cx="222" cy="164" rx="34" ry="6" fill={c.coffee} />
      <FishFigure transform="translate(326 84) rotate(-28)" />
      <path stroke={c.sea} strokeWidth="5" d="M392 62q12 6 10 20M408 46q20 10 18 34" />
      <path fill={c.coffee} d="M222 96C236 116 238 126 222 128C206 126 208 116 222 96Z" />
    </BrandSvg>
  )
}
