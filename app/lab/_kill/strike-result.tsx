'use client'

import { useEffect, useRef } from 'react'
import { useLab } from '../_lab/lab-context'
import { ReplicaChip } from '../_lab/replica-chip'
import { FingerprintBars } from './fingerprint-bars'
import type { StrikeState } from './use-strike'
import styles from './strike-result.module.css'

/** What came of an experiment: first in words, then in figures. */
export function StrikeResult({ state }: { state: StrikeState }) {
  const place = useRef<HTMLDivElement>(null)
  const isDone = state.kind === 'done'
  useEffect(() => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (isDone) place.current?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'instant' : 'smooth' })
  }, [isDone])
  return (
    <div ref={place} className={styles.place}>
      {isDone && <Done state={state} />}
    </div>
  )
}

function Done({ state: { report, seen } }: { state: Extract<StrikeState, { kind: 'done' }> }) {
  const { replicas } = useLab()
  const names = replicas.map(({ name }) => name)
  const { before, after, backAfterMs, strike } = seen
  return (
    <div className={styles.done}>
      <div className={styles.words}>
        <h3 className={styles.headline}>{report.headline}</h3>
        {report.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <dl className={styles.figures}>
        <Figure name="requests" value={report.requests} />
        <Figure name="failed" value={report.failed} />
        <Figure name="resent by the proxy" value={report.resent} />
        <Figure
          name={strike === 'rollout' ? 'all replaced after' : strike === 'freeze' ? 'Redis was away' : 'back after'}
          value={backAfterMs === null ? '–' : `${(backAfterMs / 1000).toFixed(1)} s`}
        />
      </dl>
      <div className={styles.prints}>
        <FingerprintBars title="Before" sha256={before.fingerprint.sha256} />
        <FingerprintBars title="After" sha256={after.fingerprint.sha256} />
        <details className={styles.covered}>
          <summary>
            What went into it: {after.fingerprint.cartLines} cart lines, {after.fingerprint.orders} order
          </summary>
          <pre>{after.fingerprint.covered.join('\n')}</pre>
        </details>
      </div>
      <p className={styles.answered}>
        {Object.entries(report.answeredBy)
          .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
          .map(([name, count]) => (
            <span key={name}>
              <ReplicaChip name={name} names={names} /> answered {count}
            </span>
          ))}
        {report.replaced.map(({ name, before: old, after: now }) => (
          <span key={`${name} new`}>
            <ReplicaChip name={name} names={names} /> process {old} → {now}
          </span>
        ))}
      </p>
    </div>
  )
}

function Figure({ name, value }: { name: string; value: number | string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
