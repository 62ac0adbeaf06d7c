'use client'

import { formatAgo } from '@/lib/format-ago'
import { plural } from '@/lib/plural'
import { useLab } from '../_lab/lab-context'
import { ReplicaChip } from '../_lab/replica-chip'
import { toneOf } from '../_lab/tone'
import { stateWords } from './state-words'
import styles from './replica-cards.module.css'

type Deed = (name: string) => void

/** Each server with its process, and the two ways to be rid of it. */
export function ReplicaCards({ onCrash, onDrain }: { onCrash: Deed; onDrain: Deed }) {
  const { replicas, timeline, running } = useLab()
  const names = replicas.map(({ name }) => name)
  return (
    <ul className={styles.cards} aria-label="Servers">
      {replicas.map(({ name, state, pid, startedAt }) => (
        <li key={name} className={`${styles.card} ${toneOf(name, names)}`} data-state={state}>
          <p className={styles.who}>
            <ReplicaChip name={name} names={names} /> {stateWords[state]}
          </p>
          <p className={styles.process}>
            process <b>{pid}</b>, started {formatAgo(startedAt)}
            <br />
            {plural(timeline.answeredBy[name] ?? 0, 'answer')} to you
          </p>
          <div className={styles.deeds}>
            <button type="button" className={styles.crash} disabled={running !== null} onClick={() => onCrash(name)}>
              Crash {name}
            </button>
            <button type="button" className={styles.drain} disabled={running !== null} onClick={() => onDrain(name)}>
              Ask <span className="visually-hidden">{name}</span> to leave
            </button>
          </div>
        </li>
      ))}
    </ul>
  )
}
