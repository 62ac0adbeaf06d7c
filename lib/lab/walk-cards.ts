import { plural } from '../plural'
import type { Calls, Exchange } from './exchange'

export const walkSteps = ['sign-in', 'add', 'view', 'crash', 'go-on'] as const

export type WalkStep = (typeof walkSteps)[number]

/** What one shop did in one step. */
export type WalkCard = {
  replica: string | null
  /** Null where it is no request of the customer's. */
  request: { method: string; path: string; status: number | null; milliseconds: number } | null
  outcome: 'fine' | 'refused' | 'event'
  /** What became of it. */
  says: string
  /** What was in the request. */
  travelled: string
  /** What the server had to ask before it knew. */
  lookedUp: string
}

/** What the experiment knows besides the answer. */
type ShopFacts = {
  token: string
  /** How often it was sent until another server answered. */
  tries: number
  itemCount?: number
  orderNumber?: string
}

/** A step in the shop whose servers remember nothing. */
export function shopCard(step: WalkStep, exchange: Exchange, facts: ShopFacts): WalkCard {
  const isFine = exchange.status !== null && exchange.status < 400
  return {
    ...answerOf(exchange),
    outcome: isFine ? 'fine' : 'refused',
    says: isFine ? shopSays(step, facts) : 'That did not work.',
    travelled:
      step === 'sign-in' ? 'e-mail address and password' : `the token ${facts.token}${againWords(facts.tries)}`,
    lookedUp: `${step === 'sign-in' ? '' : 'who it is: nothing, the signature is enough. '}${storesWords(exchange)}`,
  }
}

function shopSays(step: WalkStep, { token, itemCount = 0, orderNumber }: ShopFacts): string {
  switch (step) {
    case 'sign-in':
      return `Here is your token, ${token}. I keep nothing.`
    case 'add':
      return `Added. ${plural(itemCount, 'thing')} in your cart.`
    case 'view':
      return `Your cart: ${plural(itemCount, 'thing')}.`
    case 'crash':
      return ''
    case 'go-on':
      return `Ordered: ${orderNumber ?? 'an order'}. All that you chose is in it.`
  }
}

/** A step in the shop that keeps its customers in its own memory. */
export function twinCard(step: WalkStep, exchange: Exchange, itemCount: number | null): WalkCard {
  const isKnown = exchange.status !== null && exchange.status < 400
  return {
    ...answerOf(exchange),
    outcome: isKnown ? 'fine' : 'refused',
    says: isKnown ? twinSays(step, itemCount ?? 0) : twinRefusal(step),
    travelled: step === 'sign-in' ? 'a name' : 'the number of a session',
    lookedUp: isKnown ? 'its own memory' : 'its own memory, and found nobody',
  }
}

function twinSays(step: WalkStep, itemCount: number): string {
  if (step === 'sign-in') return 'I will remember you. I, and nobody else.'
  return step === 'add'
    ? `Added. ${plural(itemCount, 'thing')} in your cart.`
    : `Your cart: ${plural(itemCount, 'thing')}.`
}

function twinRefusal(step: WalkStep): string {
  return step === 'go-on' ? 'Who are you? There is no session, and no cart.' : 'Who are you? You were never here.'
}

/** The step in which a server dies, for both shops the same. */
export function crashCard(name: string, pid: number): WalkCard {
  const says = `${name} is gone: process ${pid} was ended in the middle of its work.`
  return { replica: name, request: null, outcome: 'event', says, travelled: '', lookedUp: '' }
}

function answerOf({ replica, method, path, status, milliseconds }: Exchange) {
  return { replica, request: { method, path, status, milliseconds } }
}

function againWords(tries: number): string {
  return tries > 1 ? ` (sent ${tries} times, until it was another server’s turn)` : ''
}

function storesWords({ database, cache }: Exchange): string {
  const asked = [storeWords('Postgres', database), storeWords('Redis', cache)].filter(Boolean)
  return asked.length > 0 ? `${asked.join(', ')}` : 'nothing'
}

function storeWords(store: string, { calls }: Calls): string {
  return calls === 0 ? '' : `${store} ${calls === 1 ? 'once' : `${calls} times`}`
}
