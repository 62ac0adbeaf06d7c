import type { ReplicaState } from '@/lib/lab/replica-view'

export const stateWords: Record<ReplicaState, string> = {
  ready: 'serves',
  starting: 'is starting',
  leaving: 'is leaving',
  gone: 'is gone',
}
