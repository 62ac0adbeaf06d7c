import 'server-only'
import { env } from '@/server/platform/env'
import type { TwinSession } from './twin-sessions'

export type TwinView = { name: string; replica: string; lines: { item: string; quantity: number }[]; itemCount: number }

export function twinView({ name, lines }: TwinSession): TwinView {
  const all = [...lines].map(([item, quantity]) => ({ item, quantity }))
  return { name, replica: twinReplica(), lines: all, itemCount: all.reduce((sum, { quantity }) => sum + quantity, 0) }
}

/** Whose memory this is. */
export function twinReplica(): string {
  return env().REPLICA_NAME
}
