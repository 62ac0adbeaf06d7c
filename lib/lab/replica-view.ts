export type ReplicaState = 'starting' | 'ready' | 'leaving' | 'gone'

/** A replica as the lab tells of it. */
export type ReplicaView = {
  name: string
  pid: number
  /** ISO 8601. Two processes may have the same number, one after the other in a container; never the same beginning. */
  startedAt: string
  deployment: string
  state: ReplicaState
}
