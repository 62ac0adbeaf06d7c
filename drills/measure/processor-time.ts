import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseProcessStat, type ProcessStat } from './process-stat'

/**
 * How long these processes, and all that descend from them, have been on a processor.
 * @param roots their process ids
 * @returns milliseconds, to the system's clock tick of 10 ms; undefined where there is no /proc to read it from (macOS)
 * @throws Error when one of the roots is gone: its time is then in nobody's sum
 */
export function processorTimeMs(roots: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined
  const all = readAll()
  const missing = roots.find((root) => !all.some(({ pid }) => pid === root))
  if (missing !== undefined) throw new Error(`The process ${missing} has ended while it was measured.`)
  const wanted = new Set(roots)
  // Until no more is found: a child need not have a higher id than its parent.
  for (let size = 0; size !== wanted.size;) {
    size = wanted.size
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid)
  }
  const ticks = all.filter(({ pid }) => wanted.has(pid)).reduce((sum, stat) => sum + stat.ticks, 0)
  return (ticks * 1000) / ticksPerSecond()
}

function readAll(): ProcessStat[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((pid) => {
    try {
      return [parseProcessStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))]
    } catch {
      // It ended between the two reads.
      return []
    }
  })
}

let knownTicksPerSecond: number | undefined

function ticksPerSecond(): number {
  knownTicksPerSecond ??= Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100
  return knownTicksPerSecond
}
