import { plural } from '@/lib/plural'
import type { Learned } from '../_lab/lab-context'
import { ReplicaChip } from '../_lab/replica-chip'
import type { Rotation } from './key-and-ending'
import styles from './token.module.css'

/** What came of replacing the key. */
export function RotationView({ rotation, names }: { rotation: Rotation; names: readonly string[] }) {
  const { answers, oldKey, newKey } = rotation
  const refused = answers.filter(({ status }) => status !== 200).length
  return (
    <section className={styles.outcome}>
      <h3>{refused === 0 ? 'Still signed in.' : `${plural(refused, 'answer')} refused the old token.`}</h3>
      <p>
        New tokens are signed with <code>{newKey}</code>; the token from before names <code>{oldKey}</code>, which stays
        in the ring until the last of its tokens has ended.
      </p>
      <p className={styles.row}>
        {answers.map(({ id, replica, status }) => (
          <span key={id}>
            <ReplicaChip name={replica} names={names} /> {status}
          </span>
        ))}
      </p>
    </section>
  )
}

/** How each server heard that the sign-ins have ended. */
export function EndingView({ learned, names }: { learned: readonly Learned[]; names: readonly string[] }) {
  return (
    <section className={styles.outcome}>
      <h3>Signed out everywhere.</h3>
      <p>A signature cannot be taken back. So every server is told that this token is worth nothing from now on:</p>
      <p className={styles.row}>
        {learned.map(({ replica, milliseconds }) => (
          <span key={replica}>
            <ReplicaChip name={replica} names={names} /> knew it after <b>{Math.max(0, Math.round(milliseconds))} ms</b>
          </span>
        ))}
      </p>
    </section>
  )
}
