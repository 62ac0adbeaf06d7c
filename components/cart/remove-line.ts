import { showToast } from '@/components/ui/toast/show-toast'
import { isRepeatable } from '@/lib/cart/cart-state'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { CartLineView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import { cartStore } from './cart-store'

/**
 * Takes a line out at once, and offers to put it back.
 * @param byKeyboard the focus, whose button has gone with the line, then goes to what brings it back
 */
export function removeLine(line: CartLineView, byKeyboard: boolean): void {
  const id = newIdempotencyKey()
  // One key for however often it is put back: sent again after no answer came, it counts once.
  const returnId = newIdempotencyKey()
  cartStore.ask({ id, kind: 'removal', lineId: line.id })
  const close = showToast({
    text: cartWords.removed(line.name),
    action: { label: cartWords.undo, onAct: () => putBack(line, returnId) },
    closeLabel: cartWords.closeMessage,
    takesFocus: byKeyboard,
    findFocus: findCart,
  })
  // What the server would not take out is in the cart after all: the line itself says why.
  const stop = cartStore.subscribe(() => {
    const { pending, refusals } = cartStore.read()
    if (pending.some((change) => change.id === id)) return
    stop()
    if (!Object.values(refusals).some(({ change }) => change.id === id)) return
    close()
    if (byKeyboard) findCart()?.focus({ preventScroll: true })
  })
  if (!byKeyboard) findCart()?.focus({ preventScroll: true })
}

function putBack(line: CartLineView, id: string): void {
  const change = { id, kind: 'return' as const, lineId: line.id, line }
  cartStore.ask(change)
  const stop = cartStore.subscribe(() => {
    const { pending, refusals } = cartStore.read()
    if (pending.some((one) => one.id === id)) return
    stop()
    const refusal = refusals[line.id]
    if (refusal?.change.id !== id) return
    const { problem } = refusal
    showToast({
      text: cartWords.notPutBack(line.name, problem.detail ?? problem.title),
      ...(isRepeatable(problem) && { action: { label: cartWords.tryAgain, onAct: () => putBack(line, id) } }),
      closeLabel: cartWords.closeMessage,
      findFocus: findCart,
    })
  })
}

/** The heading of the cart in view: of two the drawer's, which lies over the other; the page where there is none any more. */
function findCart(): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  return find('dialog[open] [data-cart-heading]') ?? find('[data-cart-heading]') ?? find('#main')
}
