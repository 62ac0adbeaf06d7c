import { ChunkedBody } from './chunked-body'

export type Answer = {
  status: number
  /** What the proxy said in X-Cache: "HIT", "MISS". */
  proxyCache: string | undefined
  bodyBytes: number
  /** Whether the server will close the connection. */
  closes: boolean
}

type Head = Omit<Answer, 'bodyBytes'> & { body: ChunkedBody | number }

const nothing = Buffer.alloc(0)

/**
 * Reads the answers on a connection on which one request at a time is under way. It knows only what the servers of this
 * benchmark send to a GET, and looks only at what is counted: it shares the processor with what it measures.
 */
export class ResponseReader {
  #pending: Buffer = nothing
  #head: Head | undefined
  #bodyBytes = 0

  /**
   * @returns the answer once its last byte is there; undefined before
   * @throws Error when this is no answer
   */
  read(piece: Buffer): Answer | undefined {
    let at = 0
    let input = piece
    if (!this.#head) {
      input = this.#pending.length > 0 ? Buffer.concat([this.#pending, piece]) : piece
      const headEnd = input.indexOf('\r\n\r\n')
      this.#pending = headEnd === -1 ? input : nothing
      if (headEnd === -1) return undefined
      this.#head = parseHead(input.toString('latin1', 0, headEnd + 2))
      this.#bodyBytes = 0
      at = headEnd + 4
    }
    const { body, ...head } = this.#head
    const end = typeof body === 'number' ? this.#readPlain(body, input, at) : body.read(input, at)
    if (end === undefined) return undefined
    if (end !== input.length) throw new Error('more than the answer')
    this.#head = undefined
    return { ...head, bodyBytes: typeof body === 'number' ? body : body.bytes }
  }

  #readPlain(length: number, input: Buffer, at: number): number | undefined {
    const taken = Math.min(length - this.#bodyBytes, input.length - at)
    this.#bodyBytes += taken
    return this.#bodyBytes === length ? at + taken : undefined
  }
}

/** @param text the head with a line end behind each line */
function parseHead(text: string): Head {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
  if (Number.isNaN(status)) throw new Error('not HTTP/1.1')
  return {
    status,
    proxyCache: /\r\nx-cache: *([^\r]*)/i.exec(text)?.[1],
    closes: /\r\nconnection: *close/i.test(text),
    body: bodyOf(status, text),
  }
}

function bodyOf(status: number, text: string): ChunkedBody | number {
  if (status === 204 || status === 304) return 0
  if (/\r\ntransfer-encoding: *chunked/i.test(text)) return new ChunkedBody()
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
  if (length === undefined) throw new Error('an answer without a length')
  return Number(length)
}
