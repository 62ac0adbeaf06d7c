import 'server-only'

/** A fair choice of some of many: each has the same chance, however many come (reservoir sampling). */
export class Sample<T> {
  readonly #max: number
  #seen = 0
  #taken: T[] = []

  constructor(max: number) {
    this.#max = max
  }

  add(one: T): void {
    this.#seen += 1
    if (this.#taken.length < this.#max) return void this.#taken.push(one)
    const place = Math.floor(Math.random() * this.#seen)
    if (place < this.#max) this.#taken[place] = one
  }

  /** @returns how many there were since the last time, and which of them were chosen */
  take(): { seen: number; taken: T[] } {
    const result = { seen: this.#seen, taken: this.#taken }
    this.#seen = 0
    this.#taken = []
    return result
  }
}
