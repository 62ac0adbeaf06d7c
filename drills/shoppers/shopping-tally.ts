import { percentile } from '../measure/percentile'
import type { Failure, PlacedOrder, ShoppingResult } from './shopping-plan'

/** Counts what came of all visits together. */
export class ShoppingTally {
  readonly #latenciesMs: number[] = []
  readonly #failures: Failure[] = []
  readonly #orders = new Map<string, PlacedOrder>()
  readonly #surprises: string[] = []
  readonly #answeredBy: Record<string, number> = {}
  #visits = 0
  #requests = 0
  #orderAttempts = 0

  beginVisit(): void {
    this.#visits++
  }

  beginRequest(): void {
    this.#requests++
  }

  beginOrder(): void {
    this.#orderAttempts++
  }

  /** @param replica null for what the proxy answered by itself, or from its cache */
  answer(latencyMs: number, replica: string | null): void {
    this.#latenciesMs.push(latencyMs)
    if (replica !== null) this.#answeredBy[replica] = (this.#answeredBy[replica] ?? 0) + 1
  }

  fail(failure: Failure): void {
    this.#failures.push(failure)
  }

  order(order: PlacedOrder): void {
    this.#orders.set(order.number, order)
  }

  surprise(sentence: string): void {
    this.#surprises.push(sentence)
  }

  result(): ShoppingResult {
    const sorted = Float64Array.from(this.#latenciesMs).sort()
    return {
      visits: this.#visits,
      requests: this.#requests,
      failures: this.#failures,
      orders: [...this.#orders.values()],
      orderAttempts: this.#orderAttempts,
      surprises: this.#surprises,
      answeredBy: this.#answeredBy,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
      slowestMs: percentile(sorted, 1),
    }
  }
}
