import { brandColours as c } from '@/components/brand/brand-colours'
import { CupFigure } from '@/components/brand/figures/cup-figure'
import type { Point } from '@/lib/lab/map-layout'
import type { ReplicaState } from '@/lib/lab/replica-view'
import { stateWords } from './state-words'
import styles from './map.module.css'

type ReplicaFigureProps = {
  at: Point
  scale: number
  name: string
  state: ReplicaState
  /** How many requests it answered. */
  count: number
  tone: string
  /** The map stands upright: there is room below, and none beside. */
  isTall: boolean
}

/** A server with its cup, around its middle: hot while it works, tipped over when it has crashed. */
export function ReplicaFigure({ at, scale, name, state, count, tone, isTall }: ReplicaFigureProps) {
  const isShort = name.length <= 3
  return (
    <g
      transform={`translate(${at.x} ${at.y}) scale(${scale})`}
      className={`${styles.replica} ${styles[state]} ${tone}`}
    >
      <Cup state={state} />
      <path fill={c.line} fillOpacity=".3" d="M-74-6H74V54H-74Z" transform="translate(0 6)" />
      <path className={styles.cabinet} d="M-70-8H70Q76-8 76-2V50Q76 56 70 56H-70Q-76 56-76 50V-2Q-76-8-70-8Z" />
      {[0, 1].map((shelf) => (
        <g key={shelf} transform={`translate(0 ${shelf * 29})`}>
          <path fill={c.line} fillOpacity=".34" d="M-64 0H64V20H-64Z" />
          <circle cx="-52" cy="10" r="4.5" className={styles.lamp} />
          <circle cx="-39" cy="10" r="4.5" className={styles.lamp} />
          <path stroke={c.ceramic} strokeOpacity=".45" strokeWidth="3.5" d="M-18 10H52" />
        </g>
      ))}
      {count > 0 && (
        <g transform="translate(70 -12)">
          <rect x="-23" y="-15" width="46" height="30" rx="15" className={styles.badge} />
          <text y="6.5" className={styles.count}>
            {count}
          </text>
        </g>
      )}
      {/* Beside the cup, if there is room: below it the next one steams. */}
      <text x={isShort ? -56 : 0} y={isShort ? -18 : 79} className={styles.name}>
        {name}
      </text>
      {name && state !== 'ready' && (
        <text
          {...(isTall ? { y: isShort ? 77 : 99 } : { x: -88, y: 42 })}
          className={isTall ? styles.below : styles.before}
        >
          {stateWords[state]}
        </text>
      )}
    </g>
  )
}

function Cup({ state }: { state: ReplicaState }) {
  if (state === 'gone') {
    return (
      <>
        <path
          fill={c.coffeeSpilt}
          d="M-26-14Q-20-20 0-19L58-19V-8H6Q-2-8-2 4Q-2 14-8 14Q-14 14-13 4Q-12-6-22-7Q-30-8-26-14Z"
        />
        <g transform="translate(22 -40) rotate(-97) translate(0 26) scale(.52)">
          <CupFigure isEmpty />
        </g>
      </>
    )
  }
  return <CupFigure transform="translate(-4 -8) scale(.56)" isHot={state === 'ready'} isEmpty={state === 'starting'} />
}
