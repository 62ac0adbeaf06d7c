import { brandColours as c } from '../brand-colours'

/** A cup, 130 wide with its handle, standing on y = 0 and centred on x = 0. One to three dots name it. */
export function CupFigure({
  transform,
  colour = c.ceramic,
  shade = c.ceramicShade,
  dots = 0,
  isHot = false,
  isEmpty = false,
}: {
  transform?: string | undefined
  colour?: string
  shade?: string
  dots?: 0 | 1 | 2 | 3
  isHot?: boolean
  isEmpty?: boolean
}) {
  return (
    <g transform={transform}>
      {isHot && (
        <path
          stroke={c.glint}
          strokeOpacity=".6"
          strokeWidth="6"
          d="M-22-118q-11-12 0-24t0-24M2-118q-11-16 0-32t0-32M26-118q-11-10 0-20t0-20"
        />
      )}
      <path stroke={shade} strokeWidth="15" d="M44-78C92-84 94-28 40-28" />
      <path fill={colour} d="M-58-98H58C58-40 42-4 0-4S-58-40-58-98Z" />
      <path fill={shade} d="M26-98H58C58-40 42-4 0-4C26-16 30-60 26-98Z" />
      <path fill={shade} d="M-29-14H29L31 2H-31Z" />
      <ellipse cy="-98" rx="58" ry="12" fill={colour} />
      <ellipse cy="-97" rx="50" ry="9" fill={isEmpty ? shade : c.coffee} />
      {[0, 1, 2].slice(0, dots).map((dot) => (
        <circle key={dot} cx={(dot - (dots - 1) / 2) * 22 - 6} cy="-50" r="7" fill={c.fish} />
      ))}
    </g>
  )
}
