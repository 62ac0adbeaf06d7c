'use client'

import { useLab } from '../_lab/lab-context'
import type { StrikeState } from './use-strike'
import styles from './strike-result.module.css'

/** What happens at this moment, below the map. */
export function StrikeSentence({ state }: { state: StrikeState }) {
  const { replicas } = useLab()
  return (
    <p role="status" className={styles.sentence}>
      {sentenceOf(state, replicas.length)}
    </p>
  )
}

function sentenceOf(state: StrikeState, count: number): string {
  switch (state.kind) {
    case 'nothing':
      return count === 0 ? 'Looking who is there …' : 'Crash one. A customer of yours shops on meanwhile.'
    case 'running':
      return state.sentence
    case 'done':
      return state.report.headline
    case 'failed':
      return `This did not work: ${state.sentence}`
  }
}
