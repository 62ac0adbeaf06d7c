import 'server-only'
import { databaseAnsweredAt } from '@/server/platform/database-pool'
import { isReady } from './is-ready'

const holder = globalThis as typeof globalThis & { __goldfishPhase?: 'starting' | 'serving' | 'leaving' }

/**
 * @returns whether this replica has anything to offer: it has warmed up, it is not about to leave, and the database has
 * answered it since it started. When the database goes away later, it goes away for all replicas; then each of them still shows what is
 * cached, and to take them all out of service would help nobody.
 */
export async function isServing(): Promise<boolean> {
  // As in is-ready.ts.
  if (holder.__goldfishPhase === 'leaving' || holder.__goldfishPhase === 'starting') return false
  return databaseAnsweredAt() > -Infinity || (await isReady()).ready
}
