import { createContext, use } from 'react'
import type { Exchange } from '@/lib/lab/exchange'
import type { Timeline, TimelineEvent } from '@/lib/lab/timeline'
import type { KnownReplica, ReplicaNews } from '@/lib/lab/replica-list'
import type { Send } from './send'

/** `own`: what this browser sends. `all`: what the whole cluster answers, as the replicas tell each other. */
export type Scope = 'own' | 'all'

/** How long a replica took to hear that somebody's sign-ins have ended. */
export type Learned = { replica: string; about: string; milliseconds: number }

export type Lab = {
  /** In the order of their names; empty until they were asked for. */
  replicas: readonly KnownReplica[]
  /** Asks who is there now. @returns what was known before when nobody answers */
  lookAtReplicas: () => Promise<readonly KnownReplica[]>
  /** What is known at this moment, for whoever waits in a loop. */
  replicasNow: () => readonly KnownReplica[]
  /** For who knows before the list does, such as whoever has just crashed one. */
  noteReplica: (news: ReplicaNews) => void
  timeline: Timeline
  change: (event: TimelineEvent) => void
  /** Sends a request and shows it on the map and in the timeline. */
  send: Send
  /** @returns ends the listening */
  onExchange: (listener: (exchange: Exchange) => void) => () => void
  onLearned: (listener: (learned: Learned) => void) => () => void
  scope: Scope
  setScope: (scope: Scope) => void
  /** What runs now; only one experiment at a time, or they would disturb each other. */
  running: string | null
  /** Does it unless another experiment runs. Never throws. */
  run: (name: string, experiment: () => Promise<void>) => Promise<void>
}

export const LabContext = createContext<Lab | null>(null)

export function useLab(): Lab {
  const lab = use(LabContext)
  if (!lab) throw new Error('useLab belongs below LabProvider')
  return lab
}
