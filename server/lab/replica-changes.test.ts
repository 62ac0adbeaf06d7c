import { expect, it } from 'vitest'
import { replicaChanges } from './replica-changes'
import type { ReplicaState } from './this-replica'

const replica = (name: string, pid: number, state: ReplicaState) => ({
  ...{ id: String(pid), name, pid, state, startedAt: '2026-11-21T12:00:00.000Z', deployment: 'a' },
})
const told = (from: ReturnType<typeof replica>[], to: ReturnType<typeof replica>[]) =>
  replicaChanges(from, to).map(({ name, pid, state }) => `${name} ${pid} ${state}`)

it('tells everything to whoever knows nothing', () => {
  expect(told([], [replica('S1', 1, 'ready'), replica('S2', 2, 'leaving')])).toEqual(['S1 1 ready', 'S2 2 leaving'])
})

it('tells nothing when nothing has changed', () => {
  expect(told([replica('S1', 1, 'ready')], [replica('S1', 1, 'ready')])).toEqual([])
})

it('tells of a crash: who is gone before who has come in its place', () => {
  const before = [replica('S1', 1, 'ready'), replica('S2', 2, 'ready')]
  expect(told(before, [replica('S1', 7, 'starting'), replica('S2', 2, 'ready')])).toEqual([
    'S1 1 gone',
    'S1 7 starting',
  ])
})

it('keeps the names of processes within the cluster to itself', () => {
  expect(replicaChanges([], [replica('S1', 1, 'ready')])[0]).not.toHaveProperty('id')
})
