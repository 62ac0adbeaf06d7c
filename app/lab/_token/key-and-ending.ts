import type { Exchange } from '@/lib/lab/exchange'
import { LabError } from '../_lab/lab-error'
import type { Lab, Learned } from '../_lab/lab-context'
import { signIn, wanted, type Shopper } from '../_lab/shopper'
import { inspect } from './tampering'

const askTimes = 6
const learnedWithinMs = 12_000
const stepMs = 300

export type Rotation = { said: string[]; oldKey: string; newKey: string; answers: Exchange[] }

/** Replaces the signing key, and asks with the old token all around. @throws LabError */
export async function rotateKey(send: Lab['send'], shopper: Shopper): Promise<Rotation> {
  const old = wanted(await inspect(send, shopper.token))
  const rotated = await send<{ said: string[] }>({ method: 'POST', path: '/api/lab/keys/rotate', body: {} })
  const { said } = wanted(rotated)
  const answers: Exchange[] = []
  for (let asked = 0; asked < askTimes; asked++) {
    answers.push((await send({ path: '/api/me', token: shopper.token })).exchange)
  }
  const fresh = wanted(await inspect(send, wanted(await signIn(send, shopper.account)).token))
  return { said, oldKey: keyOf(old.header), newKey: keyOf(fresh.header), answers }
}

const keyOf = (header: Record<string, unknown> | null) => (typeof header?.['kid'] === 'string' ? header['kid'] : '?')

export type Ending = { learned: Learned[]; refusedBy: string[] }

/**
 * Ends all sign-ins of the customer and listens how each replica learns it.
 * @param onLearned hears of each at once
 * @throws LabError
 */
export async function signOutEverywhere(
  lab: Pick<Lab, 'send' | 'onLearned' | 'replicasNow'>,
  { token }: Shopper,
  onLearned: (learned: Learned[]) => void,
): Promise<Ending> {
  const { about } = wanted(await inspect(lab.send, token))
  const learned: Learned[] = []
  const stopListening = lab.onLearned((news) => {
    const isThis = news.about === about?.signIn || news.about === about?.account
    if (!isThis || learned.some(({ replica }) => replica === news.replica)) return
    learned.push(news)
    onLearned([...learned])
  })
  try {
    const ended = await lab.send({ method: 'DELETE', path: '/api/account/sign-ins?which=all', token })
    if (ended.exchange.status !== 204) throw new LabError(ended.problem?.detail ?? 'Nobody could be signed out.')
    const refusedBy = new Set<string>()
    const names = lab.replicasNow().map(({ name }) => name)
    for (let waitedMs = 0; waitedMs < learnedWithinMs; waitedMs += stepMs) {
      const { exchange } = await lab.send({ path: '/api/me', token })
      if (exchange.status === 401 && exchange.replica) refusedBy.add(exchange.replica)
      if (names.every((name) => refusedBy.has(name) && learned.some(({ replica }) => replica === name))) break
      await new Promise((resolve) => setTimeout(resolve, stepMs))
    }
    return { learned, refusedBy: [...refusedBy] }
  } finally {
    stopListening()
  }
}
