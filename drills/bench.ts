import type { Lifetime } from '@/tools/cluster/lifetime'
import { UsageError } from '@/tools/usage-error'
import { benchCache } from './cache/bench-cache'

const benchmarks = { cache: benchCache }

/**
 * Runs the benchmark of this name, on a cluster of its own.
 * @returns the exit code: 1 when a server answered something wrong
 */
export function bench([name = '']: string[], lifetime: Lifetime): Promise<number> {
  const names = Object.keys(benchmarks)
  if (!isName(name)) throw new UsageError(`Name a benchmark (there is: ${names.join(', ')}): npm run bench -- cache`)
  return benchmarks[name](lifetime)
}

function isName(name: string): name is keyof typeof benchmarks {
  return Object.hasOwn(benchmarks, name)
}
