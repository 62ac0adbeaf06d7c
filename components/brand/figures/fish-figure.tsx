import { brandColours as c } from '../brand-colours'

type FishFigureProps = { transform?: string | undefined; body?: string; fin?: string; belly?: string }

/** The goldfish itself, swimming to the left, about 120 × 80 around its middle. Its colours may be those of somebody. */
export function FishFigure({ transform, body = c.fish, fin = c.fishDeep, belly = c.fishLight }: FishFigureProps) {
  return (
    <g transform={transform}>
      <path
        fill={fin}
        d="M30 0C44-8 52-30 78-36C70-22 68-12 62-4C68 6 72 20 80 34C54 30 44 12 30 6ZM-16-24C-8-46 16-46 28-36L14-18ZM-4 24C0 40 14 46 24 42L16 20Z"
      />
      <path fill={body} d="M-62 4C-50-26 2-40 40-2C14 36-44 36-62 4Z" />
      <path fill={belly} d="M-50 10C-24 24 8 22 40-2C14 36-38 34-58 10Z" />
      <path stroke={fin} strokeWidth="4" d="M-20-18C-8-6-8 8-18 20M6-8q8 6 0 12M22-6q6 5 0 9" />
      <circle cx="-38" cy="-5" r="8.5" fill={c.ceramic} />
      <circle cx="-40" cy="-4" r="4.5" fill={c.line} />
    </g>
  )
}
