import { plural } from '../plural'
import type { Exchange } from './exchange'

/** @property number the order that the answer tells of; null when it tells of none */
export type OrderAnswer = { exchange: Exchange; number: string | null }

export type OnceSummary = { isOnce: boolean; headline: string; sentence: string }

/**
 * @param answers of the same request, sent several times
 * @param ordersBefore how many orders the account had before, and @param ordersAfter how many it has now
 */
export function onceSummary(answers: readonly OrderAnswer[], ordersBefore: number, ordersAfter: number): OnceSummary {
  const numbers = new Set(answers.flatMap(({ number }) => (number === null ? [] : [number])))
  const replays = answers.filter(({ exchange }) => exchange.isReplay).length
  const waited = answers.filter(({ exchange }) => exchange.status === 409).length
  const servers = new Set(answers.map(({ exchange }) => exchange.replica).filter((replica) => replica !== null)).size
  const made = ordersAfter - ordersBefore
  const isOnce = made === 1 && numbers.size === 1
  return {
    isOnce,
    headline: isOnce ? 'One order.' : `${plural(made, 'order')}.`,
    sentence: [
      `${plural(answers.length, 'request')} with one key reached ${plural(servers, 'server')}.`,
      `One of them made the order; ${plural(replays, 'answer')} repeated what the first had said.`,
      ...(waited > 0 ? [`${plural(waited, 'answer')} said: this is being done right now, ask again.`] : []),
    ].join(' '),
  }
}
