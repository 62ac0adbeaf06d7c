import { brandColours as c } from './brand-colours'
import { BrandSvg, type BrandSvgProps } from './brand-svg'
import { FishFigure } from './figures/fish-figure'

/** For error pages, 480 × 360: the cup lies on its side, the fish rides what ran out of it. */
export function SpiltCup({ title, className }: BrandSvgProps) {
  return (
    <BrandSvg viewBox="0 0 480 360" title={title} className={className}>
      <circle cx="262" cy="166" r="134" fill={c.sun} />
      <path
        fill={c.coffeeSpilt}
        d="M322 236C262 226 236 262 172 256C112 250 36 268 40 292C42 314 112 304 138 318C176 336 224 318 272 324C330 330 388 312 384 290C382 268 352 272 336 262Z"
      />
      <path stroke={c.glint} strokeOpacity=".25" strokeWidth="6" d="M76 286Q110 274 150 278M214 300Q262 304 300 296" />
      <g transform="translate(372 264) rotate(-97)">
        <path stroke={c.ceramicShade} strokeWidth="21" d="M62 10C130 2 132 84 56 82" transform="translate(0 -66)" />
        <path fill={c.ceramic} d="M-78-72H78C78 8 56 54 0 54S-78 8-78-72Z" />
        <path fill={c.ceramicShade} d="M-78-72H-42C-40-10-30 30 0 54C-56 54-78 8-78-72Z" />
        <path fill={c.ceramicShade} d="M-38 40H38L40 62H-40Z" />
        <ellipse cy="-72" rx="78" ry="18" fill={c.ceramic} />
        <ellipse cy="-72" rx="66" ry="13" fill={c.coffee} />
      </g>
      <FishFigure transform="translate(166 230) rotate(-14) scale(.95)" />
      <path stroke={c.fish} strokeWidth="7" d="M92 190L76 176M116 170L108 150M146 158L148 138" />
      <circle cx="62" cy="226" r="8" fill={c.coffeeSpilt} />
      <circle cx="414" cy="316" r="7" fill={c.coffeeSpilt} />
      <circle cx="434" cy="302" r="4" fill={c.coffeeSpilt} />
    </BrandSvg>
  )
}
