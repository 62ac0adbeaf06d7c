import type { Problem } from '@/lib/problem'
import type { Exchange, Traveller } from '@/lib/lab/exchange'
import { readServerTiming } from '@/lib/lab/read-server-timing'

export type Errand = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: unknown
  /** Sent as `Authorization: Bearer`. Then no cookie goes along: the visitor's own session stays out of it. */
  token?: string
  key?: string
  /** With the cookies of this browser, for the twin that needs one. */
  withCookies?: boolean
  traveller?: Traveller
}

/** @property body what came back when it worked; @property problem what the server said when it did not */
export type Sent<T> = { exchange: Exchange; body: T | null; problem: Problem | null }

export type Send = <T>(errand: Errand) => Promise<Sent<T>>

// Longer than the proxy takes to go round all replicas.
const patienceMs = 25_000

/** Sends a request to the shop and reads from the answer who gave it, and what that one had to ask for it. Never throws. */
export async function sendErrand<T>(errand: Errand): Promise<Sent<T>> {
  const { method = 'GET', path, traveller = 'you' } = errand
  const at = Date.now()
  const startedAt = performance.now()
  const told = { traveller, method, path, at }
  try {
    const response = await fetch(path, requestOf(errand))
    const text = await response.text()
    const milliseconds = performance.now() - startedAt
    const exchange: Exchange = { ...told, milliseconds, status: response.status, ...readAnswer(response.headers) }
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    // Our own routes: what they answer is typed where it is made.
    const value = isJson && text ? (JSON.parse(text) as unknown) : null
    return {
      exchange,
      body: response.ok ? (value as T) : null,
      problem: response.ok ? null : (value as Problem | null),
    }
  } catch {
    const nobody = { replica: null, database: none, cache: none, tries: 1, isReplay: false, isCopy: false }
    const milliseconds = performance.now() - startedAt
    return {
      exchange: { ...told, id: `${at}-${startedAt}`, milliseconds, status: null, ...nobody },
      body: null,
      problem: null,
    }
  }
}

const none = { calls: 0, milliseconds: 0 }

function requestOf({ method = 'GET', body, token, key, withCookies = false }: Errand): RequestInit {
  return {
    method,
    cache: 'no-store',
    credentials: withCookies ? 'same-origin' : 'omit',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(key && { 'Idempotency-Key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

function readAnswer(
  headers: Headers,
): Omit<Exchange, 'traveller' | 'method' | 'path' | 'at' | 'status' | 'milliseconds'> {
  const { database, cache } = readServerTiming(headers.get('server-timing') ?? '')
  return {
    id: headers.get('x-request-id') ?? String(Math.random()),
    replica: headers.get('x-replica'),
    database,
    cache,
    tries: Number(headers.get('x-tries') ?? 1) || 1,
    isReplay: headers.get('idempotency-replayed') === 'true',
    isCopy: headers.get('x-cache') === 'HIT',
  }
}
