import 'server-only'
import { aboutId } from '@/server/platform/about-id'
import { countSessionRead } from '@/server/platform/count-session-read'
import { env } from '@/server/platform/env'
import { tellLab } from '@/server/platform/lab-news'
import { isRedisThere } from '@/server/platform/redis'
import { within } from '@/server/platform/within'
import { EndsCopy, overlapMs } from './ends-copy'
import { readEnds } from './read-ends'
import { readSharedEnds, sharedForMs, shareEnds } from './shared-ends'

/** How old this process' copy may be before it is brought up to date. What is in Redis may add {@link sharedForMs}. */
const copyMsMax = 1_500
/** How old it may be when nobody answers. With what it may have come with from Redis, still below five seconds. */
const usableMsMax = 3_000
const postgresTimeoutMs = 1_000
/** How far back a read goes, so that it joins what others know. */
const sharedSpanMs = 60_000
/** How far off the age of a shared copy may seem: our idea of Postgres' clock is not exact. */
const clockErrorMs = 500
/** What has ended so lately is worth telling, to those who watch in the lab, by a process that has just started. */
const newsMs = 30_000
/** After so long our idea of it may have drifted. */
const clockGoodForMs = 10 * 60_000

type State = {
  copy: EndsCopy
  /** When the question was asked that was answered last; by this process' clock, like all times here but `postgresMs`. */
  readAt: number
  clock: { postgresMs: number; at: number } | null
  /** How often something was ended by our own doing, and how many of these are in the copy for sure. */
  endings: number
  endingsRead: number
  reading: Promise<void> | null
}

// On globalThis, because proxy.ts and the routes are bundles of their own.
const holder = globalThis as typeof globalThis & { goldfishEnds?: State }

/**
 * Which sign-ins have ended, as everybody knew it within the last five seconds. Costs nothing for most requests: at most
 * once in 1.5 s a process asks Redis, and whoever finds nothing there asks Postgres for all of them.
 * @throws Error when neither has answered for so long that an ending may have been missed
 */
export async function knownEnds(): Promise<EndsCopy> {
  const state = presentState()
  if (isComplete(state) && age(state) < copyMsMax) return state.copy
  state.reading ??= readAgain(state).finally(() => (state.reading = null))
  try {
    await state.reading
  } catch (error) {
    if (age(state) > usableMsMax) throw error
  }
  return state.copy
}

/** Brings this process' copy up to date, and the one in Redis with it, after something was ended here. */
export function readEndsAgain(): void {
  presentState().endings += 1
  // Whoever needs it next is told if it fails.
  knownEnds().catch(() => undefined)
}

function presentState(): State {
  // Tokens are good for the idle time at most; a minute for clocks that differ, and for what renewed one unknowingly.
  holder.goldfishEnds ??= {
    copy: new EndsCopy(env().SESSION_IDLE_SECONDS + 60),
    readAt: -Infinity,
    clock: null,
    endings: 0,
    endingsRead: 0,
    reading: null,
  }
  return holder.goldfishEnds
}

const age = ({ readAt }: State) => performance.now() - readAt
const isComplete = ({ endings, endingsRead }: State) => endings === endingsRead

async function readAgain(state: State): Promise<void> {
  const askedAt = performance.now()
  // What is in Redis may be from before our own endings.
  if (isComplete(state) && (await takeShared(state))) state.readAt = askedAt
  else await askPostgres(state)
}

async function takeShared({ copy, clock }: State): Promise<boolean> {
  if (!clock || performance.now() - clock.at > clockGoodForMs || !isRedisThere()) return false
  countSessionRead('redis')
  const shared = await readSharedEnds()
  if (!shared || !copy.joins(shared)) return false
  // By more than its expiry in Redis: what a frozen Redis takes in when it wakes up is old already.
  const sharedAgeMs = postgresNow(clock) - shared.until
  if (sharedAgeMs < -clockErrorMs || sharedAgeMs > sharedForMs + clockErrorMs) return false
  tellNews(copy.add(shared), postgresNow(clock))
  return true
}

function postgresNow({ postgresMs, at }: NonNullable<State['clock']>): number {
  return postgresMs + (performance.now() - at)
}

/** @param nowMs by Postgres' clock, like the times at which something ended */
function tellNews(news: { id: string; at: number }[], nowMs: number): void {
  for (const { id, at } of news) {
    tellLab(() => ({
      kind: 'learned',
      what: 'sign-in ended',
      about: aboutId(id),
      milliseconds: Math.max(0, nowMs - at),
    }))
  }
}

async function askPostgres(state: State): Promise<void> {
  countSessionRead('postgres')
  const { copy, endings } = state
  const askedAt = performance.now()
  const isFirst = copy.until === -Infinity
  const since = isFirst
    ? { seconds: env().SESSION_IDLE_SECONDS + 60 }
    : { at: copy.until - Math.max(overlapMs, sharedSpanMs) }
  const ends = await within(postgresTimeoutMs, readEnds(since))
  const tookMs = performance.now() - askedAt
  const news = copy.add(ends)
  state.clock = { postgresMs: ends.until, at: askedAt + tookMs / 2 }
  // At the first time all that it knows is new to it; of that only what is news to others as well.
  const now = postgresNow(state.clock)
  tellNews(isFirst ? news.filter(({ at }) => now - at < newsMs) : news, now)
  state.readAt = askedAt
  state.endingsRead = endings
  if (!isFirst) shareEnds(ends, tookMs)
}
