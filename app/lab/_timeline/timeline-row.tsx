import type { Calls, Exchange, Traveller } from '@/lib/lab/exchange'
import { shortPath } from '@/lib/lab/short-path'
import { ReplicaChip } from '../_lab/replica-chip'
import styles from './timeline.module.css'

const travellers: Record<Traveller, string> = { you: '', crowd: 'crowd', twin: 'stateful twin', others: '' }

export function TimelineRow({ exchange, names }: { exchange: Exchange; names: readonly string[] }) {
  const { replica, method, path, status, milliseconds, database, cache, tries, isReplay, isCopy, traveller } = exchange
  const marks = [
    travellers[traveller],
    tries > 1 ? 'sent again by the proxy' : '',
    isReplay ? 'same answer as before' : '',
    isCopy ? 'the proxy’s copy' : '',
  ].filter(Boolean)
  return (
    <tr>
      <td>
        <ReplicaChip name={replica} names={names} />
      </td>
      <td className={styles.request}>
        <b>{method}</b> {shortPath(path)}{' '}
        {marks.map((mark) => (
          <span key={mark} className={styles.mark}>
            {mark}
          </span>
        ))}
      </td>
      <td className={status === null || status >= 400 ? styles.refused : ''}>{status ?? 'no answer'}</td>
      <td>{Math.round(milliseconds)} ms</td>
      <td className={styles.asked}>
        {[asked('Postgres', database), asked('Redis', cache)].filter(Boolean).join(' · ')}
      </td>
    </tr>
  )
}

function asked(store: string, { calls, milliseconds }: Calls): string {
  return calls === 0
    ? ''
    : `${store} ${calls}× ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
}
