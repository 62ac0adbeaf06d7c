'use client'

import { useState } from 'react'
import { CurlLines } from '../_curl/curl-lines'
import { StrikeResult } from '../_kill/strike-result'
import { StrikeSentence } from '../_kill/strike-sentence'
import { useStrike } from '../_kill/use-strike'
import { TimelineList } from '../_timeline/timeline-list'
import { LabMap } from './lab-map'
import { MapControls } from './map-controls'
import { MapTable } from './map-table'
import { MoreDeeds } from './more-deeds'
import { ReplicaCards } from './replica-cards'
import styles from './stage.module.css'

/** The map, the servers with what one can do to them, what became of it, and every request in a list. */
export function Stage() {
  const { state, strike } = useStrike()
  const [withCrowd, setWithCrowd] = useState(false)
  const isFrozen = state.kind === 'running' && state.strike === 'freeze' && state.hasStruck
  return (
    <div className={styles.stage}>
      <MapControls />
      <LabMap isCacheFrozen={isFrozen} />
      <MapTable />
      <StrikeSentence state={state} />
      <ReplicaCards
        onCrash={(name) => void strike('crash', name, withCrowd)}
        onDrain={(name) => void strike('drain', name, withCrowd)}
      />
      <StrikeResult state={state} />
      <MoreDeeds
        withCrowd={withCrowd}
        onWithCrowd={setWithCrowd}
        onStrike={(kind) => void strike(kind, null, withCrowd)}
      />
      <CurlLines experiment="kill" />
      <TimelineList />
    </div>
  )
}
