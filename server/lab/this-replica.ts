import 'server-only'
import { randomUUID } from 'node:crypto'
import { env } from '@/server/platform/env'

export type ReplicaState = 'starting' | 'ready' | 'leaving'

/** One process, as the lab tells of it. */
export type LabReplica = {
  name: string
  pid: number
  /** ISO 8601. */
  startedAt: string
  deployment: string
  state: ReplicaState
}

/** A process among all others, also among those that had its name before. */
export type KnownReplica = LabReplica & { id: string }

const holder = globalThis as typeof globalThis & {
  goldfishLabId?: string
  // Set by deploy/replica/phase.mjs; in `next dev` by nobody.
  __goldfishPhase?: 'starting' | 'serving' | 'leaving'
}

const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString()

export function thisReplica(): KnownReplica {
  holder.goldfishLabId ??= randomUUID()
  const { REPLICA_NAME: name, DEPLOYMENT_ID: deployment } = env()
  const { goldfishLabId: id, __goldfishPhase: phase = 'serving' } = holder
  return { id, name, pid: process.pid, startedAt, deployment, state: phase === 'serving' ? 'ready' : phase }
}

export function isLeaving(): boolean {
  return holder.__goldfishPhase === 'leaving'
}
