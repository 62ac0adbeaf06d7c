import { expect, it } from 'vitest'
import { turnInRollout } from './rollout-plan'
import type { ReplicaState } from './this-replica'

const plan = { former: ['a', 'b', 'c'] }
const live = (...all: string[]) =>
  all.map((text) => {
    const [id = '', state = 'ready'] = text.split(' ')
    return { id, state: state as ReplicaState }
  })

it.each([
  ['the first begins', ['a', 'b', 'c'], 'a'],
  ['nobody goes while one is leaving', ['a leaving', 'b', 'c'], 'wait'],
  ['nobody goes while one is missing', ['b', 'c'], 'wait'],
  ['nobody goes while its successor warms up', ['A starting', 'b', 'c'], 'wait'],
  ['the second goes when the first is back', ['A', 'b', 'c'], 'b'],
  ['one that crashed meanwhile is new already', ['A', 'b', 'C'], 'b'],
  ['the last', ['A', 'B', 'c'], 'c'],
  ['it is over when all are back, and not before', ['A', 'B'], 'wait'],
  ['all are back', ['A', 'B', 'C'], 'done'],
  ['also when one was added meanwhile', ['a leaving', 'b', 'c', 'D'], 'wait'],
  ['a replica that was added takes no turn', ['A', 'B', 'C', 'D'], 'done'],
])('%s', (_what, replicas, turn) => {
  expect(turnInRollout(plan, live(...replicas))).toBe(turn)
})

it('replaces each once, with at most one missing, whoever crashes in between', () => {
  for (let seed = 0; seed < 200; seed++) {
    let replicas = live('a', 'b', 'c')
    const left: string[] = []
    let crashes = seed % 4
    for (let step = 0; step < 100; step++) {
      const turn = turnInRollout(plan, replicas)
      if (turn === 'done') break
      const starting = replicas.find(({ state }) => state === 'starting')
      const victim = crashes > 0 && (seed + step) % 3 === 0 ? replicas[(seed + step) % replicas.length] : undefined
      if (victim) {
        crashes -= 1
        replicas = [...replicas.filter((one) => one !== victim), { id: `${victim.id}'`, state: 'starting' }]
      } else if (starting) starting.state = 'ready'
      else if (turn !== 'wait') {
        left.push(turn)
        replicas = [...replicas.filter(({ id }) => id !== turn), { id: `${turn}'`, state: 'starting' }]
      }
    }
    expect(turnInRollout(plan, replicas)).toBe('done')
    expect(new Set(left).size).toBe(left.length)
    expect(replicas.every(({ id }) => id.length > 1)).toBe(true)
  }
})
