import 'server-only'
import { randomBytes } from 'node:crypto'

/** How shops used to be made: who you are and what is in your cart is in this process, and nowhere else. */
export type TwinSession = { name: string; lines: Map<string, number>; usedAt: number }

const sessionsMax = 1_000
const idleMs = 30 * 60_000

// On globalThis, because Next may bundle routes apart.
const holder = globalThis as typeof globalThis & { goldfishTwin?: Map<string, TwinSession> }

const sessions = () => (holder.goldfishTwin ??= new Map())

/** @returns the id by which the browser is known from now on, to this process alone */
export function openTwinSession(name: string): { id: string; session: TwinSession } {
  forgetOld(sessionsMax - 1)
  const id = randomBytes(18).toString('base64url')
  const session = { name, lines: new Map<string, number>(), usedAt: Date.now() }
  sessions().set(id, session)
  return { id, session }
}

/** @returns null when this process does not know the id, whoever else may */
export function findTwinSession(id: string): TwinSession | null {
  forgetOld(sessionsMax)
  const session = sessions().get(id)
  if (!session) return null
  session.usedAt = Date.now()
  // A map keeps its order: who was used last is forgotten last.
  sessions().delete(id)
  sessions().set(id, session)
  return session
}

/** @param countMax how many may stay at the most */
function forgetOld(countMax: number): void {
  for (const [id, { usedAt }] of sessions()) {
    if (sessions().size <= countMax && Date.now() - usedAt < idleMs) return
    sessions().delete(id)
  }
}
