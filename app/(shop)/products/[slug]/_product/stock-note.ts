/** From this many on nobody needs to hurry. */
const plentyFrom = 6

/** @returns what a buyer should know about the stock; null when there is enough of it */
export function stockNote(available: number): string | null {
  if (available === 0) return 'Sold out'
  return available < plentyFrom ? `Only ${available} left` : null
}
