import { claimWords } from '@/lib/lab/claim-words'
import { verdictWords } from '@/lib/lab/verdict-words'
import { ReplicaChip } from '../_lab/replica-chip'
import type { Inspection } from './inspection'
import styles from './token.module.css'

type TokenViewProps = { token: string | null; inspection: Inspection; names: readonly string[] }

/** A token taken apart: its three parts, its claims in words, and who looked at it. */
export function TokenView({ token, inspection, names }: TokenViewProps) {
  const { header, claims, bytes, limitBytes, verifiedBy, microseconds, verdict } = inspection
  const [head = '', body = '', signature = ''] = (token ?? '').split('.')
  return (
    <div className={styles.view}>
      {token === null ? (
        <p className="soft">The token itself is in a cookie that no script can read; so only its insides are shown.</p>
      ) : (
        <p className={styles.token} aria-label="The token">
          <span className={styles.header}>{head}</span>.<span className={styles.claims}>{body}</span>.
          <span className={styles.signature}>{signature}</span>
        </p>
      )}
      <p className={styles.verdict}>{verdictWords(verdict)}</p>
      <p>
        <ReplicaChip name={verifiedBy} names={names} /> looked at it, alone, in{' '}
        <b>{microseconds.toLocaleString('en-IE')} µs</b>, with nothing but the keys that all servers have.
      </p>
      <div className={styles.size}>
        <label htmlFor="token-size">
          {bytes} of {limitBytes.toLocaleString('en-IE')} bytes that fit into a cookie
        </label>
        <meter id="token-size" min={0} max={limitBytes} value={bytes} />
      </div>
      <div className={styles.tables}>
        <table>
          <caption>Header: how it is signed</caption>
          <tbody>
            {Object.entries(header ?? {}).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{String(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>Claims: what it says</caption>
          <tbody>
            {claimWords(claims ?? {}).map(({ name, value, words }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <span className={styles.value}>{value}</span> {words && <span className="soft">{words}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
