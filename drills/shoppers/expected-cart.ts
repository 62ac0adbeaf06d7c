type Lines = readonly { sku: string; quantity: number }[]

/** What a shopper has put into the cart, by the shopper's own count. */
export class ExpectedCart {
  readonly #quantities = new Map<string, number>()

  add(sku: string, quantity: number): void {
    this.#quantities.set(sku, (this.#quantities.get(sku) ?? 0) + quantity)
  }

  /** @param quantity 0 takes it out */
  set(sku: string, quantity: number): void {
    if (quantity === 0) this.#quantities.delete(sku)
    else this.#quantities.set(sku, quantity)
  }

  empty(): void {
    this.#quantities.clear()
  }

  get isEmpty(): boolean {
    return this.#quantities.size === 0
  }

  /** @returns in words how these lines differ from what is expected; undefined when they do not */
  difference(lines: Lines): string | undefined {
    const expected = inWords([...this.#quantities].map(([sku, quantity]) => ({ sku, quantity })))
    const found = inWords(lines)
    return expected === found ? undefined : `${expected} expected, ${found} found`
  }
}

function inWords(lines: Lines): string {
  const words = lines.map(({ sku, quantity }) => `${quantity} × ${sku}`)
  return words.length === 0 ? 'nothing' : words.toSorted().join(' and ')
}
