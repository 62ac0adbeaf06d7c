const countEvent = 'goldfish:expected-count'

let expected: number | null = null

/** How many things the cart will hold if the server agrees; null once it has answered. The header shows it meanwhile. */
export const expectedCount = {
  read: () => expected,
  subscribe(onChange: () => void): () => void {
    window.addEventListener(countEvent, onChange)
    return () => window.removeEventListener(countEvent, onChange)
  },
  announce(count: number | null): void {
    if (count === expected) return
    expected = count
    window.dispatchEvent(new Event(countEvent))
  },
}
