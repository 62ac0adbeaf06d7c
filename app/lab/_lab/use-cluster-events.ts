import { useEffect, useEffectEvent } from 'react'
import type { Exchange } from '@/lib/lab/exchange'
import type { ReplicaView } from '@/lib/lab/replica-view'
import type { Learned } from './lab-context'

type Told = {
  onRequest: (exchange: Exchange) => void
  onReplica: (replica: ReplicaView) => void
  onLearned: (learned: Learned) => void
}

type RequestTold = Pick<
  Exchange,
  'id' | 'replica' | 'method' | 'path' | 'status' | 'milliseconds' | 'database' | 'cache'
>

const againAfterMs = 1_000

/**
 * Listens to what any replica tells of all of them. When that one dies, the browser connects again by itself, and the
 * proxy gives it to another.
 */
export function useClusterEvents(told: Told): void {
  const onRequest = useEffectEvent((request: RequestTold) =>
    told.onRequest({ ...request, traveller: 'others', tries: 1, isReplay: false, isCopy: false, at: Date.now() }),
  )
  const onReplica = useEffectEvent((replica: ReplicaView) => told.onReplica(replica))
  const onLearned = useEffectEvent((learned: Learned) => told.onLearned(learned))

  useEffect(() => {
    let source: EventSource
    let again: ReturnType<typeof setTimeout>
    const open = () => {
      source = new EventSource('/api/lab/events')
      const on = <T>(name: string, listener: (value: T) => void) =>
        source.addEventListener(name, (event: MessageEvent<string>) => listener(JSON.parse(event.data) as T))
      on('request', (request: RequestTold) => onRequest(request))
      on('replica', (replica: ReplicaView) => onReplica(replica))
      on('learned', (learned: Learned) => onLearned(learned))
      // After an answer such as 503, which a replica gives that is leaving, the browser gives up for good.
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, againAfterMs)
      })
    }
    open()
    return () => {
      clearTimeout(again)
      source.close()
    }
  }, [])
}
