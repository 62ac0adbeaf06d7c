import 'server-only'
import { labKeys } from '@/server/platform/redis-keys'
import { command } from './lab-command'
import { labRedis, listen, stopListening } from './lab-redis'
import { replicaChanges } from './replica-changes'
import { serverSentEvent } from './server-sent-event'
import { meet } from './meet'
import type { NewsPost } from './tell-news'
import { isLeaving, type KnownReplica } from './this-replica'

/** Of one replica. */
const listenersMax = 50
/** Who is so far behind is not reading any more. */
const unreadMax = 500
const lookEveryMs = 500
/** Below the proxy's 15 s of silence. */
const pingEveryMs = 5_000
const listeningMs = 3_000

type Listener = ReadableStreamDefaultController<Uint8Array>
type Hub = { listeners: Set<Listener>; known: KnownReplica[]; timer: NodeJS.Timeout | undefined; pingedAt: number }

const holder = globalThis as typeof globalThis & { goldfishLabHub?: Hub }
const encoder = new TextEncoder()

/** @returns what happens in the whole cluster as server-sent events, until this replica leaves; null when too many listen */
export function openEventStream(): ReadableStream<Uint8Array> | null {
  const hub = (holder.goldfishLabHub ??= { listeners: new Set(), known: [], timer: undefined, pingedAt: 0 })
  if (hub.listeners.size >= listenersMax || isLeaving()) return null
  let own: Listener | undefined
  return new ReadableStream<Uint8Array>(
    {
      start(listener) {
        own = listener
        hub.listeners.add(listener)
        // The browser comes back so soon when this replica has gone.
        send(hub, 'retry: 1000\n\n', [listener])
        for (const replica of replicaChanges([], hub.known)) send(hub, serverSentEvent('replica', replica), [listener])
        if (hub.listeners.size === 1) begin(hub)
      },
      cancel() {
        if (own) leaveOut(hub, own)
      },
    },
    { highWaterMark: 0 },
  )
}

function begin(hub: Hub): void {
  hub.pingedAt = performance.now()
  void listen(labKeys.news, (message) => tell(hub, JSON.parse(message) as NewsPost))
  // So that the others do not find out only at their next beat.
  void announce().then(() => command({ kind: 'listen' }, { expected: 0, withinMs: 0 }).catch(() => undefined))
  hub.timer = setInterval(() => void look(hub), lookEveryMs).unref()
  void look(hub)
}

function announce(): Promise<unknown> {
  return labRedis()
    .set(labKeys.listening, '1', 'PX', listeningMs)
    .catch(() => undefined)
}

async function look(hub: Hub): Promise<void> {
  if (isLeaving()) {
    for (const listener of hub.listeners) close(hub, listener)
    return
  }
  if (performance.now() - hub.pingedAt > pingEveryMs) {
    hub.pingedAt = performance.now()
    send(hub, ': still here\n\n')
  }
  void announce()
  const meeting = await meet({ isPresent: false }).catch(() => null)
  if (!meeting) return
  for (const change of replicaChanges(hub.known, meeting.replicas)) send(hub, serverSentEvent('replica', change))
  hub.known = meeting.replicas
}

function tell(hub: Hub, { replica, requests, seen, learned }: NewsPost): void {
  for (const { kind: _kind, ...request } of requests) send(hub, serverSentEvent('request', { ...request, replica }))
  for (const { kind: _kind, ...one } of learned) send(hub, serverSentEvent('learned', { ...one, replica }))
  if (seen > requests.length) send(hub, serverSentEvent('sampled', { replica, seen, sent: requests.length }))
}

function send(hub: Hub, text: string, to: Iterable<Listener> = [...hub.listeners]): void {
  const bytes = encoder.encode(text)
  for (const listener of to) {
    if ((listener.desiredSize ?? -Infinity) < -unreadMax) close(hub, listener)
    else listener.enqueue(bytes)
  }
}

function close(hub: Hub, listener: Listener): void {
  leaveOut(hub, listener)
  listener.close()
}

function leaveOut(hub: Hub, listener: Listener): void {
  hub.listeners.delete(listener)
  if (hub.listeners.size > 0) return
  clearInterval(hub.timer)
  hub.known = []
  void stopListening(labKeys.news)
}
