import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import { shortenToken } from '@/lib/lab/shorten-token'
import { crashCard, shopCard, twinCard, type WalkCard, type WalkStep } from '@/lib/lab/walk-cards'
import type { Lab } from '../_lab/lab-context'
import { placeOrder } from '../_lab/order-of'
import { sendUntil } from '../_lab/send-until'
import { addOne, findGoods, signIn, viewCart, wanted, type Account, type Shopper } from '../_lab/shopper'
import { LabError } from '../_lab/lab-error'
import { addAtTwin, signInToTwin, viewAtTwin } from './twin'

export type WalkRow = { step: WalkStep; shop: WalkCard; twin: WalkCard }

type Walker = Pick<Lab, 'send' | 'lookAtReplicas' | 'replicasNow' | 'noteReplica'>

// So that one can read what was said before the next happens.
const betweenMs = 1_100
const backWithinMs = 45_000

/**
 * Sign in at one server, add at another, view at a third, crash the first, go on; and the same at the twin.
 * @throws LabError when a step that has nothing to do with memory fails
 */
export async function runWalk(lab: Walker, isSticky: boolean, onRow: (row: WalkRow) => void): Promise<void> {
  const { send } = lab
  const account = wanted(await send<Account>({ method: 'POST', path: '/api/lab/accounts', body: {} }))
  const [good] = await findGoods(send, 'you', 1)
  if (!good) throw new LabError('There is too little on the shelves: npm run shop:reset fills them again.')

  const signedIn = await signIn(send, account)
  const shopper: Shopper = { account, token: wanted(signedIn).token, traveller: 'you' }
  const token = shortenToken(shopper.token)
  const first = signedIn.exchange.replica
  const twinSignedIn = await signInToTwin(send, first, isSticky)
  onRow({
    step: 'sign-in',
    shop: shopCard('sign-in', signedIn.exchange, { token, tries: 1 }),
    twin: twinCard('sign-in', twinSignedIn.exchange, 0),
  })

  await pause()
  const key = newIdempotencyKey()
  const added = await sendUntil(() => addOne(send, shopper, good.sku, key), isNot([first]))
  const { itemCount } = wanted(added)
  const twinAdded = await addAtTwin(send)
  onRow({
    step: 'add',
    shop: shopCard('add', added.exchange, { token, tries: added.tries, itemCount }),
    twin: twinCard('add', twinAdded.exchange, twinAdded.body?.itemCount ?? null),
  })

  await pause()
  const seen = await sendUntil(() => viewCart(send, shopper), isNot([first, added.exchange.replica]))
  const twinSeen = await viewAtTwin(send)
  onRow({
    step: 'view',
    shop: shopCard('view', seen.exchange, { token, tries: seen.tries, itemCount: wanted(seen).itemCount }),
    twin: twinCard('view', twinSeen.exchange, twinSeen.body?.itemCount ?? null),
  })

  await pause()
  const victim = await crash(lab, first)
  onRow({ step: 'crash', shop: victim, twin: victim })

  await pause()
  const ordered = await placeOrder(send, shopper, newIdempotencyKey())
  const { number } = wanted(ordered)
  const twinGoesOn = await viewAtTwin(send)
  onRow({
    step: 'go-on',
    shop: shopCard('go-on', ordered.exchange, { token, tries: 1, orderNumber: number }),
    twin: twinCard('go-on', twinGoesOn.exchange, twinGoesOn.body?.itemCount ?? null),
  })
  await waitUntilBack(lab)
}

const isNot = (former: (string | null)[]) => (exchange: { replica: string | null }) =>
  !former.includes(exchange.replica)

async function crash({ send, lookAtReplicas, noteReplica }: Walker, name: string | null): Promise<WalkCard> {
  const victim = (await lookAtReplicas()).find((replica) => replica.name === name)
  if (!victim) throw new LabError(`${name ?? 'The server'} is not there any more.`)
  const path = `/api/lab/replicas/${victim.name}/crash`
  const { pid } = wanted(await send<{ pid: number }>({ method: 'POST', path, body: {}, traveller: 'others' }))
  noteReplica({ kind: 'told', replica: { ...victim, state: 'gone' }, at: Date.now() })
  return crashCard(victim.name, pid)
}

/** The next experiment needs all of them. */
async function waitUntilBack({ lookAtReplicas, replicasNow }: Walker): Promise<void> {
  for (let waitedMs = 0; waitedMs < backWithinMs; waitedMs += betweenMs) {
    await lookAtReplicas()
    if (replicasNow().every(({ state }) => state === 'ready')) return
    await pause()
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, betweenMs))
