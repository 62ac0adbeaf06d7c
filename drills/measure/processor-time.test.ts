import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { processorTimeMs } from './processor-time'

it.skipIf(!existsSync('/proc/self/stat'))('sees the time that this process burns', () => {
  const before = processorTimeMs([process.pid]) ?? Number.NaN
  const ownBefore = process.cpuUsage()
  const endsAt = performance.now() + 200
  while (performance.now() < endsAt);
  const { user, system } = process.cpuUsage(ownBefore)
  const burnt = (processorTimeMs([process.pid]) ?? Number.NaN) - before
  expect(Math.abs(burnt - (user + system) / 1000)).toBeLessThan(30)
})

it.skipIf(!existsSync('/proc/self/stat'))('does not pass over a process that is gone', () => {
  // Above the largest id that Linux gives.
  expect(() => processorTimeMs([5_000_000])).toThrow('has ended')
})
