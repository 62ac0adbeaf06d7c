/** Name of the window event after which the hint cookie is read again. */
export const hintEvent = 'goldfish:hint'

/** To be called after every answer that may have changed the cart or the session: the cookie is new, but nobody is told of it. */
export function announceHint(): void {
  window.dispatchEvent(new Event(hintEvent))
}
