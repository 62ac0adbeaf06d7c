import { brandColours as c } from './brand-colours'
import { BrandSvg, type BrandSvgProps } from './brand-svg'
import { FishFigure } from './figures/fish-figure'

/** For the 404 page, 480 × 360: a fish before a signpost under water that points everywhere. */
export function LostFish({ title, className }: BrandSvgProps) {
  return (
    <BrandSvg viewBox="0 0 480 360" title={title} className={className}>
      <path
        fill={c.sea}
        d="M40 178C36 92 118 28 226 30C352 22 446 84 444 186C446 284 362 334 240 332C120 338 42 272 40 178Z"
      />
      <path fill={c.seaDeep} d="M62 262Q150 222 240 262T424 254C396 304 330 332 240 332C160 336 96 308 62 262Z" />
      <path stroke={c.leaf} strokeWidth="11" d="M104 290C90 250 122 232 106 186M130 296C122 268 142 254 134 228" />
      <path fill={c.line} d="M318 96h14v204h-14Z" />
      <path fill={c.sun} d="M332 104H396L416 122L396 140H332Z" />
      <path fill={c.sunDeep} d="M318 150H252L232 168L252 186H318Z" />
      <path fill={c.ceramic} d="M332 196H384L402 212L384 228H332Z" />
      <path stroke={c.line} strokeWidth="5" d="M346 122h40M266 168h38M346 212h32" />
      <path fill={c.seaDeep} d="M286 300q38-20 78 0Z" />
      <FishFigure transform="translate(182 212) scale(-1 1) rotate(-8)" />
      <path
        stroke={c.ceramic}
        strokeWidth="9"
        d="M214 92c2-22 38-22 38 2c0 18-18 16-18 34"
        transform="translate(-66 -6)"
      />
      <circle cx="168" cy="142" r="5.5" fill={c.ceramic} />
      <circle cx="96" cy="128" r="9" stroke={c.water} strokeWidth="4" />
      <circle cx="116" cy="100" r="5" stroke={c.water} strokeWidth="4" />
      <circle cx="90" cy="92" r="3.5" fill={c.water} />
    </BrandSvg>
  )
}
