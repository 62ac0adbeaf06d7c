import type { Exchange } from '@/lib/lab/exchange'
import type { CrowdCount, Fingerprint, Observation, Strike } from '@/lib/lab/kill-report'
import type { KnownReplica } from '@/lib/lab/replica-list'
import type { ReplicaView } from '@/lib/lab/replica-view'
import type { Lab } from '../_lab/lab-context'
import { wanted } from '../_lab/shopper'
import { letCrowdShop, type Crowd } from './crowd'
import { freezeSeconds } from './freeze-seconds'
import { keepShopping, type Regular } from './keep-shopping'

const settleMs = 1_200
const waitStepMs = 200
// The replicas tell of themselves; asking is for when that news was lost.
const lookEveryMs = 1_500
const patienceMs: Record<Strike, number> = { crash: 45_000, drain: 60_000, freeze: 15_000, rollout: 240_000 }

export type Plan = { strike: Strike; struck: string | null; regular: Regular; crowd: Crowd | null }

/** @param hasStruck whether it has happened, and is not over */
export type Tell = (sentence: string, hasStruck?: boolean) => void

type Watch = {
  send: Lab['send']
  onExchange: Lab['onExchange']
  lookAtReplicas: Lab['lookAtReplicas']
  replicasNow: Lab['replicasNow']
  noteReplica: Lab['noteReplica']
}

/**
 * Lets people shop, strikes, lets them shop on until everything stands again, and compares.
 * @param tell what happens now, in a sentence
 * @throws LabError when it cannot even begin
 */
export async function strikeAndWatch(plan: Plan, lab: Watch, tell: Tell): Promise<Observation> {
  const { strike, struck, regular, crowd } = plan
  const { token } = regular.shopper
  const exchanges: Exchange[] = []
  const fingerprint = async () => wanted(await lab.send<Fingerprint>({ path: '/api/lab/fingerprint', token }))

  tell('Taking a fingerprint of the cart and the orders …')
  const before = { fingerprint: await fingerprint(), processes: await lab.lookAtReplicas() }
  const stopListening = lab.onExchange((exchange) => exchanges.push(exchange))
  let isOver = false
  const shopping = keepShopping(lab.send, regular, () => isOver)
  const crowding = crowd ? letCrowdShop(lab.send, crowd, () => isOver) : Promise.resolve<CrowdCount | null>(null)
  // Whoever fails is awaited below; until then it must not count as a rejection that nobody heard.
  crowding.catch(() => undefined)
  try {
    tell('People are shopping …')
    await pause(settleMs)
    const struckAt = performance.now()
    await deal(plan, before.processes, lab)
    tell(strikeSentences[strike](struck), true)
    const backAfterMs = await waitUntilBack(plan, before.processes, lab, struckAt)
    tell('All is as it was. Comparing …')
    await pause(settleMs)
    isOver = true
    await shopping
    const count = await crowding
    stopListening()
    const after = { fingerprint: await fingerprint(), processes: await lab.lookAtReplicas() }
    return { strike, struck, before, after, backAfterMs, exchanges, crowd: count }
  } finally {
    isOver = true
    stopListening()
  }
}

const strikeSentences: Record<Strike, (struck: string | null) => string> = {
  crash: (struck) => `${struck} is dead. People shop on …`,
  drain: (struck) => `${struck} was told to leave. People shop on …`,
  freeze: () => `Redis gives no answer for ${freezeSeconds} seconds. People shop on …`,
  rollout: () => 'The servers are replaced, one after the other. People shop on …',
}

async function deal({ strike, struck }: Plan, before: readonly KnownReplica[], lab: Watch): Promise<void> {
  const path = {
    crash: `/api/lab/replicas/${struck}/crash`,
    drain: `/api/lab/replicas/${struck}/drain`,
    freeze: '/api/lab/redis/freeze',
    rollout: '/api/lab/rollout',
  }[strike]
  const body = strike === 'freeze' ? { seconds: freezeSeconds } : {}
  // Not one of the requests that are counted: it is the experimenter's.
  wanted(await lab.send<object>({ method: 'POST', path, body, traveller: 'others' }))
  const victim = before.find(({ name }) => name === struck)
  if (!victim) return
  const replica: ReplicaView = { ...victim, state: strike === 'crash' ? 'gone' : 'leaving' }
  lab.noteReplica({ kind: 'told', replica, at: Date.now() })
}

/** @returns milliseconds since the strike; null when patience ended first */
async function waitUntilBack(
  { strike, struck }: Plan,
  before: readonly KnownReplica[],
  lab: Watch,
  struckAt: number,
): Promise<number | null> {
  const since = () => performance.now() - struckAt
  const mustBeNew = before.filter(({ name }) => strike === 'rollout' || name === struck)
  let lookedAt = since()
  while (since() < patienceMs[strike]) {
    await pause(waitStepMs)
    if (since() - lookedAt > lookEveryMs) {
      await lab.lookAtReplicas()
      lookedAt = since()
    }
    const ready = lab.replicasNow().filter(({ state }) => state === 'ready')
    const isOld = ({ name, startedAt }: ReplicaView) =>
      mustBeNew.some((old) => old.name === name && old.startedAt === startedAt)
    const isBack = ready.length >= before.length && !ready.some(isOld)
    if (isBack && (strike !== 'freeze' || since() > freezeSeconds * 1000)) return since()
  }
  return null
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
