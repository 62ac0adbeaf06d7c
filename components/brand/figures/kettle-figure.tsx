import { brandColours as c } from '../brand-colours'

/** A gooseneck kettle, 380 wide over spout and handle, standing on y = 0; its body is centred on x = 0. */
export function KettleFigure({ transform }: { transform?: string | undefined }) {
  return (
    <g transform={transform}>
      <path stroke={c.leafDeep} strokeWidth="19" d="M-88-54C-160-46-122-176-164-214Q-176-226-194-220" />
      <path stroke={c.leaf} strokeWidth="10" d="M-92-58C-150-56-116-176-160-216Q-172-226-190-222" />
      <path stroke={c.line} strokeWidth="24" d="M66-214C128-232 186-222 180-168C176-130 156-100 156-62" />
      <path stroke={c.sun} strokeWidth="6" d="M80-220C132-234 178-222 172-170C170-146 160-122 156-100" />
      <path fill={c.leaf} d="M-76-206H76L104-10Q0 12-104-10Z" />
      <path fill={c.leafDeep} d="M36-206H76L104-10Q70 0 40 2Q48-100 36-206Z" />
      <path fill={c.glint} fillOpacity=".22" d="M-62-206H-50L-72-3L-88-6Z" />
      <path fill={c.leafDeep} d="M-76-210H76V-196H-76Z" />
      <path fill={c.leaf} d="M-72-208Q-68-240 0-242Q68-240 72-208Z" />
      <path fill={c.line} d="M-10-242L-12-258H12L10-242Z" />
      <ellipse cy="-262" rx="22" ry="12" fill={c.sun} />
    </g>
  )
}
