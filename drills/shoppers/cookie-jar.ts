/** The cookies of one browser at one shop. Paths and domains do not matter there. */
export class CookieJar {
  readonly #values = new Map<string, string>()

  /** @param lines Set-Cookie headers */
  keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name, value] = splitOnce(pair)
      const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute))
      if (isGone) this.#values.delete(name)
      else this.#values.set(name, value)
    }
  }

  /** @returns the Cookie header; empty without cookies */
  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

function splitOnce(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=')
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
