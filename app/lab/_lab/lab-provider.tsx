'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react'
import type { Exchange } from '@/lib/lab/exchange'
import { replicasAfter, type KnownReplica, type ReplicaNews } from '@/lib/lab/replica-list'
import type { ReplicaView } from '@/lib/lab/replica-view'
import { emptyTimeline, timelineAfter } from '@/lib/lab/timeline'
import { LabContext, type Lab, type Learned, type Scope } from './lab-context'
import { sendErrand, type Errand } from './send'
import { useClusterEvents } from './use-cluster-events'
import { useListeners } from './use-listeners'

const lookEveryMs = 2_500

/** Holds what all experiments share: who is there, what has happened, and the way to send something. */
export function LabProvider({ children }: { children: ReactNode }) {
  const [replicas, setReplicas] = useState<readonly KnownReplica[]>([])
  const [timeline, change] = useReducer(timelineAfter, emptyTimeline)
  const [scope, setScope] = useState<Scope>('own')
  const [running, setRunning] = useState<string | null>(null)
  const isRunning = useRef(false)
  const known = useRef(replicas)
  const exchanges = useListeners<Exchange>()
  const learned = useListeners<Learned>()
  const { tell } = exchanges

  const happened = useCallback(
    (exchange: Exchange) => {
      change({ kind: 'happened', exchange })
      tell(exchange)
    },
    [tell],
  )
  const noteReplica = useCallback((news: ReplicaNews) => {
    known.current = replicasAfter(known.current, news)
    setReplicas(known.current)
  }, [])
  const lookAtReplicas = useCallback(async () => {
    const { body } = await sendErrand<{ replicas: ReplicaView[] }>({ path: '/api/lab/replicas' })
    if (body) noteReplica({ kind: 'listed', replicas: body.replicas, at: Date.now() })
    return known.current
  }, [noteReplica])
  const send = useCallback(
    async <T,>(errand: Errand) => {
      const sent = await sendErrand<T>(errand)
      happened(sent.exchange)
      return sent
    },
    [happened],
  )
  const run = useCallback(async (name: string, experiment: () => Promise<void>) => {
    if (isRunning.current) return
    isRunning.current = true
    setRunning(name)
    try {
      await experiment()
    } finally {
      isRunning.current = false
      setRunning(null)
    }
  }, [])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void lookAtReplicas()
    }
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [lookAtReplicas])

  useClusterEvents({
    onRequest: (exchange) => {
      if (scope === 'all') happened(exchange)
    },
    onReplica: (replica) => noteReplica({ kind: 'told', replica, at: Date.now() }),
    onLearned: learned.tell,
  })

  const lab = useMemo<Lab>(
    () => ({
      replicas,
      lookAtReplicas,
      replicasNow: () => known.current,
      noteReplica,
      timeline,
      change,
      send,
      onExchange: exchanges.listen,
      onLearned: learned.listen,
      scope,
      setScope,
      running,
      run,
    }),
    [replicas, lookAtReplicas, noteReplica, timeline, send, exchanges.listen, learned.listen, scope, running, run],
  )
  return <LabContext value={lab}>{children}</LabContext>
}
