import { brandColours as c } from '../brand-colours'

/** A bag of beans with the house's sign, 230 wide, standing on y = 0 and centred on x = 0. */
export function BagFigure({ transform }: { transform?: string | undefined }) {
  return (
    <g transform={transform}>
      <path
        fill={c.fish}
        d="M-100-300H100Q102-200 112-120T114-14Q114 0 98 2Q0 8-98 2Q-114 0-114-14Q-118-80-110-140T-100-300Z"
      />
      <path fill={c.fishDeep} d="M62-300H100Q102-200 112-120T114-14Q114 0 98 2L70 4Q62-140 62-300Z" />
      <path fill={c.fishLight} d="M-106-336H106L100-292H-100Z" />
      <path fill={c.sun} d="M-124-302Q-126-308-120-310L-108-304H108L120-312Q126-308 122-302L112-286H-114Z" />
      <path fill={c.ceramic} d="M-72-224H60V-70H-72Z" />
      <circle cx="-6" cy="-160" r="40" fill={c.sea} />
      <path
        fill={c.sun}
        d="M-36-160C-26-180 2-180 12-160C2-140-26-140-36-160ZM6-160C14-164 18-176 28-178C24-166 24-154 28-142C18-144 14-156 6-160Z"
      />
      <circle cx="-22" cy="-164" r="4" fill={c.line} />
      <path stroke={c.line} strokeWidth="6" d="M-44-104H32M-26-88H14" />
      <path fill={c.glint} fillOpacity=".22" d="M-90-280H-78L-88-6H-102Z" />
    </g>
  )
}
