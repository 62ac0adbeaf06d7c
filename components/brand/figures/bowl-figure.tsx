import type { ComponentProps } from 'react'
import { brandColours as c } from '../brand-colours'
import { FishFigure } from './fish-figure'

type BowlFigureProps = {
  transform?: string | undefined
  /** Colours of the fish, where it is somebody in particular. */
  fish?: Pick<ComponentProps<typeof FishFigure>, 'body' | 'fin' | 'belly'>
  /** To the right instead of to the left. */
  isTurned?: boolean
}

/** A round bowl with its fish, 240 wide, standing on y = 0 and centred on x = 0. */
export function BowlFigure({ transform, fish = {}, isTurned = false }: BowlFigureProps) {
  return (
    <g transform={transform}>
      <path fill={c.glint} fillOpacity=".28" d="M-84-216C-138-178-142-58-70-8Q0 6 70-8C142-58 138-178 84-216Z" />
      <path fill={c.water} d="M-116-150Q-60-138 0-148T116-150C136-92 118-38 66-10Q0 4-66-10C-118-38-136-92-116-150Z" />
      <path fill={c.glint} fillOpacity=".4" d="M-116-150Q-60-138 0-148T116-150L118-142Q60-132 0-140T-118-142Z" />
      <path fill={c.sunDeep} d="M-82-20Q-40-40 0-30T82-20L66-10Q0 4-66-10Z" />
      <path stroke={c.leaf} strokeWidth="9" d="M74-20C62-52 86-72 72-110M52-22C48-46 60-56 54-78" />
      <FishFigure transform={`translate(-14 -86) scale(${isTurned ? -1.02 : 1.02} 1.02)`} {...fish} />
      <circle cx="-88" cy="-112" r="6" fill={c.glint} fillOpacity=".75" />
      <circle cx="-78" cy="-130" r="4" fill={c.glint} fillOpacity=".75" />
      <path
        stroke={c.glint}
        strokeWidth="5"
        strokeOpacity=".9"
        d="M-84-216C-138-178-142-58-70-8Q0 6 70-8C142-58 138-178 84-216"
      />
      <ellipse cy="-216" rx="84" ry="13" stroke={c.glint} strokeWidth="6" />
      <path stroke={c.glint} strokeWidth="11" strokeOpacity=".7" d="M-98-132C-108-96-98-66-82-46" />
    </g>
  )
}
