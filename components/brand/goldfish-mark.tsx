import { brandColours as c } from './brand-colours'
import { BrandSvg, type BrandSvgProps } from './brand-svg'

/** The mark: a coffee cup that is a goldfish. Its handle is the tail, its steam the bubbles. Square; give it a width. */
export function GoldfishMark({ title, className }: BrandSvgProps) {
  return (
    <BrandSvg viewBox="0 0 64 64" title={title} className={className}>
      <path
        fillRule="evenodd"
        fill={c.fishDeep}
        d="M42 33c6 0 10-6 19-7-2 5-3 8-3 11.5s1 6.5 3 11.5c-9 0-14-4-21-4Zm8.5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z"
      />
      <path fill={c.fish} d="M3 26h42.5c0 19-8.5 31-21.25 31S3 45 3 26Z" />
      <path fill={c.fishDeep} d="M16 55.5h16.5l1.5 4.5H14.5Z" />
      <ellipse cx="24.25" cy="26" rx="21.25" ry="5" fill={c.fishLight} />
      <ellipse cx="24.25" cy="26.6" rx="17.5" ry="3.3" fill={c.coffee} />
      <circle cx="14" cy="38" r="5.2" fill={c.ceramic} />
      <circle cx="13" cy="38.4" r="2.7" fill={c.line} />
      <path stroke={c.fishDeep} strokeWidth="2.6" d="M25.5 36c3.2 4 3.2 9.5-.5 13.5" />
      <circle cx="20" cy="15" r="3.6" fill={c.sun} />
      <circle cx="28.5" cy="9.5" r="2.6" fill={c.sun} />
      <circle cx="22.5" cy="4" r="1.8" fill={c.sun} />
    </BrandSvg>
  )
}
