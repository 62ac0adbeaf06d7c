import { toneOf } from './tone'
import styles from './replica-chip.module.css'

/** The name of a replica in its colour. */
export function ReplicaChip({ name, names }: { name: string | null; names: readonly string[] }) {
  return (
    <span className={`${styles.chip} ${toneOf(name, names)}`} data-replica={name ?? undefined}>
      {name ?? 'nobody'}
    </span>
  )
}
