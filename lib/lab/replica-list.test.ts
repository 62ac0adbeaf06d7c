import { expect, test } from 'vitest'
import { replicasAfter, type KnownReplica } from './replica-list'
import type { ReplicaView } from './replica-view'

const replica = (name: string, overrides: Partial<ReplicaView> = {}): ReplicaView => ({
  name,
  pid: 1,
  startedAt: '2026-01-01T00:00:00Z',
  deployment: 'a',
  state: 'ready',
  ...overrides,
})

const listed = (replicas: ReplicaView[], known: readonly KnownReplica[] = [], at = 0) =>
  replicasAfter(known, { kind: 'listed', replicas, at })
const told = (news: ReplicaView, known: readonly KnownReplica[], at = 0) =>
  replicasAfter(known, { kind: 'told', replica: news, at })
const states = (known: readonly KnownReplica[]) => known.map(({ name, state }) => `${name} ${state}`)

test('stand in the order of their numbers', () => {
  expect(states(listed([replica('S10'), replica('S2')]))).toEqual(['S2 ready', 'S10 ready'])
})

test('one that the list has no more keeps its place, as gone, until another one takes it', () => {
  const without = listed([replica('S2')], listed([replica('S1'), replica('S2')]))
  expect(states(without)).toEqual(['S1 gone', 'S2 ready'])
  const next = replica('S1', { startedAt: '2026-01-01T00:01:00Z', state: 'starting' })
  expect(states(told(next, without))).toEqual(['S1 starting', 'S2 ready'])
})

test('from the dead nobody returns, whatever an old list says', () => {
  const dead = told(replica('S1', { state: 'gone' }), listed([replica('S1')]))
  expect(states(listed([replica('S1')], dead))).toEqual(['S1 gone'])
})

test('news of the process before change nothing any more', () => {
  const known = listed([replica('S1', { startedAt: '2026-01-01T00:01:00Z' })])
  expect(states(told(replica('S1', { state: 'gone' }), known))).toEqual(['S1 ready'])
})

test('a name that nobody takes over is forgotten after a while', () => {
  const gone = listed([], listed([replica('app-1')]), 1_000)
  expect(states(listed([], gone, 20_000))).toEqual(['app-1 gone'])
  expect(listed([], gone, 31_000)).toEqual([])
})
