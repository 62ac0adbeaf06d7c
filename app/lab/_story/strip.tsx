import type { Exchange } from '@/lib/lab/exchange'
import { ReplicaChip } from '../_lab/replica-chip'
import { toneOf } from '../_lab/tone'
import { CounterScene } from './counter-scene'
import type { Panel } from './panels'
import styles from './story.module.css'

type StripProps = {
  title: string
  wall: 'sea' | 'dusk'
  panels: readonly Panel[]
  /** Who answered each panel's request, as far as they were sent. */
  exchanges: readonly Exchange[]
  names: readonly string[]
}

/** Three pictures in a row. Before the requests are sent, the baristas wear the colours of the first three servers. */
export function Strip({ title, wall, panels, exchanges, names }: StripProps) {
  return (
    <section className={styles.strip}>
      <h3>{title}</h3>
      <ol className={styles.panels}>
        {panels.map(({ john, barista, scene }, index) => {
          const exchange = exchanges[index]
          return (
            <li key={john} className={`${styles.panel} ${toneOf(exchange?.replica ?? names[index] ?? null, names)}`}>
              <p className={styles.john}>
                <span className="visually-hidden">John: </span>
                {john}
              </p>
              <CounterScene wall={wall} {...scene} />
              <p className={styles.barista}>
                <span className="visually-hidden">Barista: </span>
                {barista}
              </p>
              <p className={styles.answer}>
                {exchange && (
                  <>
                    <ReplicaChip name={exchange.replica} names={names} /> {exchange.method} {exchange.path}{' '}
                    <b>{exchange.status ?? 'no answer'}</b>
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
