import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long whoever asks the card company waits for an answer. */
const patienceMs = 5_000

/** Nobody knows what became of the payment until somebody asks again. */
export class CardCompanySilent extends Error {
  override message = `the card company did not answer within ${patienceMs} ms`
}

/** @returns what the card company answers @throws CardCompanySilent when it does not in time */
export async function answered<T>(question: Promise<T>): Promise<T> {
  const enough = new AbortController()
  const silence = sleep(patienceMs, undefined, { signal: enough.signal }).then(() => {
    throw new CardCompanySilent()
  })
  try {
    return await Promise.race([question, silence])
  } finally {
    enough.abort()
    silence.catch(() => {})
  }
}
