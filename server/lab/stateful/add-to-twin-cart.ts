import 'server-only'
import type { TwinSession } from './twin-sessions'

const linesMax = 20
const quantityMax = 99

/** Puts something into a cart in this process' memory. More than it may hold is left out. */
export function addToTwinCart({ lines }: TwinSession, item: string, quantity: number): void {
  if (!lines.has(item) && lines.size >= linesMax) return
  lines.set(item, Math.min((lines.get(item) ?? 0) + quantity, quantityMax))
}
