import { announceCart } from '@/components/hint/announce-cart'
import { expectedCount } from '@/components/hint/expected-count'
import { writeHint } from '@/components/hint/write-hint'
import { sendJson } from '@/components/http/send-json'
import type { CartChange } from '@/lib/cart/apply-change'
import { dueChanges, isRepeatable, reduceCart, shownCart, unknownCart, type CartState } from '@/lib/cart/cart-state'
import { readHint } from '@/lib/hint'
import type { Problem } from '@/lib/problem'
import type { Result } from '@/lib/result'
import type { CartView } from '@/lib/views/cart-view'

// One for the whole tab: drawer and page cannot disagree.
let state = unknownCart
const listeners = new Set<() => void>()
/** A look that a change has overtaken shows the cart as it was before. */
let changes = 0
let looking: Promise<void> | null = null

/** The shell around {@link reduceCart}: sends what is asked, and looks the cart up. */
export const cartStore = {
  read: (): CartState => state,

  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  /** Takes over what came with the page or with another answer. */
  take(cart: CartView): void {
    changes++
    put({ kind: 'looked_up', cart })
  },

  /** Shows nothing rather than a cart of which the header says something else: it was ordered, or somebody signed in. */
  forgetIfStale(): void {
    const { confirmed, pending } = state
    if (pending.length > 0 || !confirmed) return
    if (confirmed.itemCount !== readHint(document.cookie).cartCount) put({ kind: 'forgotten' })
  },

  /** Looks the cart up; who asks while somebody looks gets that answer. */
  look(): Promise<void> {
    looking ??= lookUp().finally(() => {
      looking = null
    })
    return looking
  },

  /** Shows the change at once and sends it after the earlier ones of its line. */
  ask(change: CartChange): void {
    put({ kind: 'asked', change })
    sendDue()
  },
}

function put(event: Parameters<typeof reduceCart>[1]): void {
  state = reduceCart(state, event)
  expectedCount.announce(state.pending.length > 0 ? (shownCart(state)?.itemCount ?? null) : null)
  for (const listener of listeners) listener()
}

async function lookUp(): Promise<void> {
  const seen = changes
  const result = await sendJson<CartView>({ method: 'GET', path: '/api/cart' })
  if (seen !== changes) return state.pending.length > 0 ? undefined : lookUp()
  if (!result.ok) return put({ kind: 'lookup_failed', problem: result.error })
  put({ kind: 'looked_up', cart: result.value })
  const hint = readHint(document.cookie)
  if (hint.cartCount !== result.value.itemCount) writeHint({ ...hint, cartCount: result.value.itemCount })
}

function sendDue(): void {
  for (const change of dueChanges(state)) {
    put({ kind: 'sent', id: change.id })
    void settle(change)
  }
}

async function settle(change: CartChange): Promise<void> {
  const result = await send(change)
  changes++
  // First, so that the header never falls back to the count before.
  announceCart()
  if (result.ok) put({ kind: 'answered', id: change.id, cart: result.value })
  else put({ kind: 'refused', id: change.id, problem: result.error })
  sendDue()
  // The line may be gone, or less of it there: shown as it is. Without any answer there would be none to this either.
  if (!result.ok && (!isRepeatable(result.error) || result.error.status >= 500)) await cartStore.look()
}

function send(change: CartChange): Promise<Result<CartView, Problem>> {
  const path = `/api/cart/lines/${change.lineId}`
  switch (change.kind) {
    case 'quantity':
      return sendJson({ method: 'PUT', path, body: { quantity: change.quantity } })
    case 'removal':
      return sendJson({ method: 'DELETE', path })
    case 'return': {
      const { sku, quantity, addOns } = change.line
      const body = { sku, quantity, addOns: addOns.map(({ code }) => code) }
      return sendJson({ method: 'POST', path: '/api/cart/lines', body, headers: { 'Idempotency-Key': change.id } })
    }
  }
}
