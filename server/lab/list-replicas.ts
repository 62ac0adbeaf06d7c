import 'server-only'
import { meet } from './meet'
import type { LabReplica } from './this-replica'

/** @returns all replicas of the cluster that live; null when Redis, by which they know each other, is away */
export async function listReplicas(): Promise<LabReplica[] | null> {
  const meeting = await meet({ isPresent: false }).catch(() => null)
  return meeting && meeting.replicas.map(({ id: _id, ...replica }) => replica)
}
