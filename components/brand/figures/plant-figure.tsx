import { brandColours as c } from '../brand-colours'

/** A young coffee tree in a pot, 200 wide, standing on y = 0 and centred on x = 0. */
export function PlantFigure({ transform }: { transform?: string | undefined }) {
  const blade = 'M0 0C18-34 66-44 104-22C76 8 26 18 0 0Z'
  return (
    <g transform={transform}>
      <path stroke={c.leafDeep} strokeWidth="7" d="M0-90V-286" />
      {[
        [-96, -20],
        [-150, -34],
        [-206, -44],
        [-256, -62],
      ].map(([y, turn], pair) => (
        <g key={y} transform={`translate(0 ${y}) scale(${1 - pair * 0.13})`}>
          <path fill={c.leaf} d={blade} transform={`rotate(${turn})`} />
          <path fill={c.leafDeep} d={blade} transform={`scale(-1 1) rotate(${turn})`} />
        </g>
      ))}
      <circle cx="-12" cy="-160" r="10" fill={c.fish} />
      <circle cx="10" cy="-150" r="10" fill={c.fishDeep} />
      <circle cx="8" cy="-208" r="9" fill={c.fish} />
      <path fill={c.ceramic} d="M-58-96H58L46-2Q0 6-46-2Z" />
      <path fill={c.ceramicShade} d="M22-96H58L46-2Q34 1 20 2Q26-50 22-96Z" />
      <path fill={c.ceramic} d="M-66-108H66V-88H-66Z" />
    </g>
  )
}
