import { percentile } from './percentile'
import type { LoadResult } from './load-plan'
import type { Answer } from './response-reader'

/** Counts what came of requests. Every latency is kept, so that percentiles are exact. */
export class LoadTally {
  readonly #latenciesMs: number[] = []
  readonly #errors: Record<string, number> = {}
  readonly #proxyCache: Record<string, number> = {}
  #bodyBytes = 0

  note(outcome: Answer | Error, latencyMs: number): void {
    if (outcome instanceof Error) return this.fail(nameOf(outcome))
    if (outcome.status !== 200) return this.fail(`status ${outcome.status}`)
    this.#latenciesMs.push(latencyMs)
    this.#bodyBytes += outcome.bodyBytes
    if (outcome.proxyCache) count(this.#proxyCache, outcome.proxyCache)
  }

  fail(what: string): void {
    count(this.#errors, what)
  }

  result(seconds: number, generatorCores: number): LoadResult {
    const sorted = Float64Array.from(this.#latenciesMs).sort()
    return {
      answered: sorted.length,
      errors: this.#errors,
      seconds,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
      bodyBytes: this.#bodyBytes,
      proxyCache: this.#proxyCache,
      generatorCores,
    }
  }
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

function nameOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
