'use client'

import { useEffect, useState } from 'react'
import { hasFailed, type Exchange } from '@/lib/lab/exchange'
import { legPath, mapLayout, routeOf, type Leg } from '@/lib/lab/map-layout'
import { useLab } from '../_lab/lab-context'
import { toneOf } from '../_lab/tone'
import { PlaceFigures } from './place-figures'
import { ReplicaFigure } from './replica-figure'
import { Swimmer } from './swimmer'
import { useIsNarrow } from './use-is-narrow'
import styles from './map.module.css'

// More at once is a swarm in which nobody can follow one.
const swimmersMax = 12
const unknownReplicas = ['', '', '']

/** The shop from the browser to its stores, with the requests that travel through it. Its table says the same in words. */
export function LabMap({ isCacheFrozen }: { isCacheFrozen: boolean }) {
  const { replicas, timeline, onExchange } = useLab()
  const isTall = useIsNarrow()
  const [swimming, setSwimming] = useState<readonly Exchange[]>([])
  const names = replicas.map(({ name }) => name)
  const shown = names.length > 0 ? names : unknownReplicas
  const layout = mapLayout(shown.length, isTall)

  useEffect(
    () =>
      onExchange((exchange) =>
        setSwimming((others) =>
          // The cluster tells of this browser's requests as well.
          others.length >= swimmersMax || others.some(({ id }) => id === exchange.id) ? others : [...others, exchange],
        ),
      ),
    [onExchange],
  )

  return (
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className={`${styles.map} ${isTall ? styles.tall : ''}`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {waysOf(layout).map((leg, index) => (
        <path key={index} d={legPath(leg, isTall)} className={styles.way} />
      ))}
      <PlaceFigures layout={layout} isCacheFrozen={isCacheFrozen} />
      {shown.map((name, index) => (
        <ReplicaFigure
          key={name || index}
          at={layout.replicas[index] ?? layout.proxy}
          scale={layout.replicaScale}
          name={name}
          state={replicas[index]?.state ?? 'starting'}
          count={timeline.answeredBy[name] ?? 0}
          tone={toneOf(name, names)}
          isTall={isTall}
        />
      ))}
      {swimming.map((exchange) => (
        <Swimmer
          key={exchange.id}
          legs={routeOf(exchange, layout, names)}
          isTall={isTall}
          tone={toneOf(exchange.replica, names)}
          hasFailed={hasFailed(exchange)}
          onEnd={() => setSwimming((others) => others.filter((other) => other !== exchange))}
        />
      ))}
    </svg>
  )
}

function waysOf({ browser, proxy, replicas, database, cache }: ReturnType<typeof mapLayout>): Leg[] {
  return [
    { from: browser, to: proxy },
    ...replicas.flatMap((replica) => [
      { from: proxy, to: replica },
      { from: replica, to: database },
      { from: replica, to: cache },
    ]),
  ]
}
