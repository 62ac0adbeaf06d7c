import type { Exchange } from '@/lib/lab/exchange'
import type { Sent } from './send'

const triesMax = 10

/** @property tries how often it was sent */
export type SentUntil<T> = Sent<T> & { tries: number }

/**
 * Sends again until the answer is one that the experiment is about, such as one of another server. The proxy takes the servers
 * in turn, so it does not take long; who sends a change gives it one key, so that it is made once.
 * @returns the last answer: the experiment must look whether it is one that it wanted
 */
export async function sendUntil<T>(
  send: () => Promise<Sent<T>>,
  isWanted: (exchange: Exchange) => boolean,
): Promise<SentUntil<T>> {
  for (let tries = 1; ; tries++) {
    const sent = await send()
    if (tries === triesMax || isWanted(sent.exchange)) return { ...sent, tries }
  }
}
