const lineFeed = 10

/** Follows a body in HTTP's chunked coding through the pieces in which it arrives, however they are cut. */
export class ChunkedBody {
  /** Of the content so far. */
  bytes = 0
  #expects: 'size' | 'content' | 'trailer' = 'size'
  /** Of this chunk and the line end behind it. */
  #bytesLeft = 0
  #line = ''

  /**
   * @returns the index behind the body's last byte; undefined while it goes on
   * @throws Error when this is no chunked body
   */
  read(piece: Buffer, from: number): number | undefined {
    let at = from
    while (at < piece.length) {
      if (this.#expects === 'content') {
        const taken = Math.min(this.#bytesLeft, piece.length - at)
        at += taken
        this.#bytesLeft -= taken
        if (this.#bytesLeft === 0) this.#expects = 'size'
        continue
      }
      const lineEnd = piece.indexOf(lineFeed, at)
      this.#line += piece.toString('latin1', at, lineEnd === -1 ? piece.length : lineEnd)
      if (lineEnd === -1) return undefined
      at = lineEnd + 1
      const line = this.#line.trim()
      this.#line = ''
      if (this.#expects === 'size') this.#begin(line)
      else if (line === '') return at
    }
    return undefined
  }

  #begin(sizeLine: string): void {
    const digits = /^[0-9a-f]+/i.exec(sizeLine)?.[0]
    if (digits === undefined) throw new Error('bad chunk')
    const size = Number.parseInt(digits, 16)
    this.bytes += size
    this.#bytesLeft = size + 2
    this.#expects = size === 0 ? 'trailer' : 'content'
  }
}
