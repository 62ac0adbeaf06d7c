'use client'

import type { Strike } from '@/lib/lab/kill-report'
import { freezeSeconds } from '../_kill/freeze-seconds'
import { useLab } from '../_lab/lab-context'
import styles from './stage.module.css'

type MoreDeedsProps = {
  withCrowd: boolean
  onWithCrowd: (withCrowd: boolean) => void
  onStrike: (strike: Extract<Strike, 'freeze' | 'rollout'>) => void
}

/** What concerns all servers at once. */
export function MoreDeeds({ withCrowd, onWithCrowd, onStrike }: MoreDeedsProps) {
  const { running } = useLab()
  return (
    <div className={styles.deeds}>
      <button type="button" className={styles.light} disabled={running !== null} onClick={() => onStrike('freeze')}>
        Freeze Redis for {freezeSeconds} s
      </button>
      <button type="button" className={styles.light} disabled={running !== null} onClick={() => onStrike('rollout')}>
        Replace all, one by one
      </button>
      <label className={styles.crowd}>
        <input type="checkbox" checked={withCrowd} onChange={(event) => onWithCrowd(event.target.checked)} />
        with a crowd of four, shopping
      </label>
    </div>
  )
}
