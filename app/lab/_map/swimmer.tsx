'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { brandColours as c } from '@/components/brand/brand-colours'
import { CupFigure } from '@/components/brand/figures/cup-figure'
import { FishFigure } from '@/components/brand/figures/fish-figure'
import { legPath, type Leg } from '@/lib/lab/map-layout'
import { swimOf } from '@/lib/lab/swim'
import { toneFish } from '../_lab/tone-fish'
import styles from './map.module.css'

type SwimmerProps = { legs: Leg[]; isTall: boolean; tone: string; hasFailed: boolean; onEnd: () => void }

const stillForMs = 1_400

/**
 * One request on its way: a fish in the colour of the replica that answers it. It brings the shopper's card and comes back
 * with a cup. Whoever wants no motion sees its way light up instead.
 */
export function Swimmer({ legs, isTall, tone, hasFailed, onEnd }: SwimmerProps) {
  const fish = useRef<SVGGElement>(null)
  const card = useRef<SVGGElement>(null)
  const cup = useRef<SVGGElement>(null)
  const trail = useRef<SVGPathElement>(null)
  const ended = useEffectEvent(onEnd)
  const swim = useEffectEvent(() => swimOf(legs, isTall))

  useEffect(() => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const { frames, durationMs, turnsAt } = swim()
    if (isCalm || !fish.current) {
      const timer = setTimeout(ended, stillForMs)
      return () => clearTimeout(timer)
    }
    const timing = { duration: durationMs, fill: 'both' } as const
    const swapped = (first: number, then: number) => [
      { opacity: first, offset: 0 },
      { opacity: first, offset: turnsAt },
      { opacity: then, offset: turnsAt },
      { opacity: then, offset: 1 },
    ]
    const animations = [
      fish.current.animate(frames, timing),
      card.current?.animate(swapped(1, 0), timing),
      cup.current?.animate(swapped(0, 1), timing),
      trail.current?.animate(
        [{ strokeOpacity: 0 }, { strokeOpacity: 0.75, offset: 0.3 }, { strokeOpacity: 0 }],
        timing,
      ),
    ]
    // A cancelled one rejects: the map is gone then.
    animations[0]?.finished.then(ended, () => undefined)
    return () => {
      for (const animation of animations) animation?.cancel()
    }
  }, [])

  return (
    <g className={tone}>
      <path ref={trail} d={legs.map((leg) => legPath(leg, isTall)).join('')} className={styles.trail} />
      <g ref={fish} className={styles.swimmer}>
        <g transform={isTall ? 'scale(.5)' : 'scale(.56)'}>
          <FishFigure {...toneFish} />
          <g ref={card}>
            <rect x="-104" y="-24" width="46" height="34" rx="5" fill={c.ceramic} transform="rotate(-8)" />
            <path stroke={c.line} strokeWidth="4" d="M-94-2h26M-95 8h16" transform="rotate(-8)" />
          </g>
          <g ref={cup} className={styles.carried}>
            {!hasFailed && <CupFigure transform="translate(-88 22) scale(.44)" isHot />}
          </g>
        </g>
      </g>
    </g>
  )
}
