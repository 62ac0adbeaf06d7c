import type { Exchange, Traveller } from './exchange'

const keptCount = 250

/** What the timeline shows, and what it holds back while it is paused. */
export type Timeline = {
  /** Newest first. */
  exchanges: readonly Exchange[]
  /** What happened since the pause began, newest first; null when it is not paused. */
  heldBack: readonly Exchange[] | null
  /** Answers of each replica since the page was opened, also of those that the list has forgotten. */
  answeredBy: Readonly<Record<string, number>>
}

export type TimelineEvent = { kind: 'happened'; exchange: Exchange } | { kind: 'paused' } | { kind: 'resumed' }

export const emptyTimeline: Timeline = { exchanges: [], heldBack: null, answeredBy: {} }

export function timelineAfter(timeline: Timeline, event: TimelineEvent): Timeline {
  switch (event.kind) {
    case 'happened':
      return afterExchange(timeline, event.exchange)
    case 'paused':
      return timeline.heldBack ? timeline : { ...timeline, heldBack: [] }
    case 'resumed':
      return { ...timeline, exchanges: newest([...(timeline.heldBack ?? []), ...timeline.exchanges]), heldBack: null }
  }
}

function afterExchange(timeline: Timeline, exchange: Exchange): Timeline {
  const { exchanges, heldBack, answeredBy } = timeline
  // The cluster tells of this browser's requests too; what the browser saw itself was here first or says more.
  const known = (list: readonly Exchange[]) => list.some(({ id }) => id === exchange.id)
  if (known(exchanges) || known(heldBack ?? []))
    return exchange.traveller === 'others' ? timeline : named(timeline, exchange)
  const counted = exchange.replica === null ? answeredBy : countOne(answeredBy, exchange.replica)
  return heldBack
    ? { exchanges, heldBack: newest([exchange, ...heldBack]), answeredBy: counted }
    : { exchanges: newest([exchange, ...exchanges]), heldBack, answeredBy: counted }
}

/** The cluster was faster in telling of it than its own answer: now it is known whose it was. */
function named({ exchanges, heldBack, answeredBy }: Timeline, exchange: Exchange): Timeline {
  const put = (list: readonly Exchange[]) => list.map((one) => (one.id === exchange.id ? exchange : one))
  return { exchanges: put(exchanges), heldBack: heldBack && put(heldBack), answeredBy }
}

const newest = (exchanges: readonly Exchange[]) => exchanges.slice(0, keptCount)

const countOne = (counts: Timeline['answeredBy'], replica: string) => ({
  ...counts,
  [replica]: (counts[replica] ?? 0) + 1,
})

export type TimelineFilter = {
  /** Null: every replica. */
  replica: string | null
  /** Null: everybody. */
  traveller: Traveller | null
  /** Part of the path or the method. */
  words: string
}

export const noFilter: TimelineFilter = { replica: null, traveller: null, words: '' }

export function filtered(exchanges: readonly Exchange[], { replica, traveller, words }: TimelineFilter): Exchange[] {
  const sought = words.trim().toLowerCase()
  return exchanges.filter(
    (one) =>
      (replica === null || one.replica === replica) &&
      (traveller === null || one.traveller === traveller) &&
      `${one.method} ${one.path} ${one.status ?? ''}`.toLowerCase().includes(sought),
  )
}
