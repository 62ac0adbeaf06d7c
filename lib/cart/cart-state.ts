import type { Problem } from '../problem'
import type { CartView } from '../views/cart-view'
import { applyChange, lineKey, type CartChange } from './apply-change'

export type CartState = {
  /** As the server last said it; null until it has. */
  confirmed: CartView | null
  /** Not answered yet, oldest first. Of one line at most one is on its way and one waits. */
  pending: readonly (CartChange & { isSent: boolean })[]
  /** What did not work, by line id, until something else is asked of the line. */
  refusals: Readonly<Record<string, { change: CartChange; problem: Problem }>>
  /** Why the cart could not be looked up. */
  lookupProblem: Problem | null
}

export const unknownCart: CartState = { confirmed: null, pending: [], refusals: {}, lookupProblem: null }

type CartEvent =
  | { kind: 'looked_up'; cart: CartView }
  | { kind: 'lookup_failed'; problem: Problem }
  | { kind: 'forgotten' }
  | { kind: 'asked'; change: CartChange }
  | { kind: 'sent'; id: string }
  | { kind: 'answered'; id: string; cart: CartView }
  | { kind: 'refused'; id: string; problem: Problem }

/** The cart as one tab knows it. What was asked is shown at once; what the server says takes its place. */
export function reduceCart(state: CartState, event: CartEvent): CartState {
  switch (event.kind) {
    case 'looked_up':
      return { ...state, confirmed: newerOf(state.confirmed, event.cart), lookupProblem: null }
    case 'lookup_failed':
      return { ...state, lookupProblem: event.problem }
    case 'forgotten':
      return { ...state, confirmed: null }
    case 'asked':
      return ask(state, event.change)
    case 'sent':
      return { ...state, pending: state.pending.map((one) => (one.id === event.id ? { ...one, isSent: true } : one)) }
    case 'answered':
      return {
        ...state,
        pending: pendingAfter(state.pending, event),
        confirmed: newerOf(state.confirmed, event.cart),
        lookupProblem: null,
      }
    case 'refused':
      return refuse(state, event)
  }
}

/** @returns the cart with all that was asked and is not answered; null while nothing is known */
export function shownCart({ confirmed, pending }: CartState): CartView | null {
  return confirmed && pending.reduce<CartView>(applyChange, confirmed)
}

/** @returns what may be sent now: the last press of a line decides, so it must not overtake the one before */
export function dueChanges({ pending }: CartState): CartChange[] {
  return pending.filter((one) => !one.isSent && !pending.some((other) => other.isSent && other.lineId === one.lineId))
}

function ask(state: CartState, change: CartChange): CartState {
  const ofLine = state.pending.filter(({ lineId }) => lineId === change.lineId)
  const waiting = ofLine.find(({ isSent }) => !isSent)
  const isBack = ofLine.at(-1)?.kind === 'return'
  if (change.kind === 'return' && isBack) return state
  const { [change.lineId]: _settled, ...refusals } = state.refusals
  const others = state.pending.filter((one) => one !== waiting)
  // Taken back before it was sent: nothing is left to ask.
  const isTakenBack = change.kind === 'return' ? waiting?.kind === 'removal' : isBack && change.kind === 'removal'
  if (waiting && isTakenBack) return { ...state, refusals, pending: others }
  return { ...state, refusals, pending: [...others, { ...merged(waiting, change), isSent: false }] }
}

/** How many are asked for of a line that waits to be put back: so many are put back. */
function merged(waiting: CartChange | undefined, change: CartChange): CartChange {
  if (waiting?.kind !== 'return' || change.kind !== 'quantity') return change
  return { ...waiting, line: { ...waiting.line, quantity: change.quantity } }
}

/** What waits behind a line's return is meant for the id that it has now. */
function pendingAfter(
  pending: CartState['pending'],
  { id, cart }: { id: string; cart: CartView },
): CartState['pending'] {
  const done = pending.find((one) => one.id === id)
  const others = pending.filter((one) => one !== done)
  if (done?.kind !== 'return') return others
  const lineId = cart.lines.find((line) => lineKey(line) === lineKey(done.line))?.id
  return lineId === undefined ? others : others.map((one) => (one.lineId === done.lineId ? { ...one, lineId } : one))
}

/** What waits behind a change that did not work is sent where the server may take it, and forgotten where it makes no sense. */
function refuse(state: CartState, { id, problem }: { id: string; problem: Problem }): CartState {
  const refused = state.pending.find((one) => one.id === id)
  if (!refused) return state
  const waiting = state.pending.find((one) => one.lineId === refused.lineId && one !== refused)
  const pending = state.pending.filter((one) => one !== refused && one !== waiting)
  // A later press may be one that the server takes. To put back what could not be taken out would double it.
  const later = refused.kind === 'return' || waiting?.kind === 'return' ? undefined : waiting
  if (later && !isRepeatable(problem)) return { ...state, pending: [...pending, later] }
  const { isSent: _sent, ...change } = later ?? refused
  return { ...state, pending, refusals: { ...state.refusals, [refused.lineId]: { change, problem } } }
}

/** Whether the same may work at another try: no answer came, or the shop had trouble of its own. */
export function isRepeatable({ status }: Pick<Problem, 'status'>): boolean {
  return status < 400 || status >= 500 || status === 429
}

/** Two answers can come in the wrong order. A cart has another id after an order and after a sign-in. */
function newerOf(known: CartView | null, cart: CartView): CartView {
  return known && known.id === cart.id && known.version > cart.version ? known : cart
}
