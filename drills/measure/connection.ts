import { connect, type Socket } from 'node:net'
import { ResponseReader, type Answer } from './response-reader'

/** A connection that is kept open and asked one thing at a time. One that was closed is opened anew when next asked. */
export class Connection {
  readonly #port: number
  readonly #onEnd: (outcome: Answer | Error) => void
  #socket: Socket | undefined
  #asking = false

  /** @param onEnd told of the one outcome of each request */
  constructor(port: number, onEnd: (outcome: Answer | Error) => void) {
    this.#port = port
    this.#onEnd = onEnd
  }

  get isAsking(): boolean {
    return this.#asking
  }

  /** @param request head of a request without a body, with its empty line */
  ask(request: string): void {
    this.#asking = true
    this.#socket ??= this.#open()
    this.#socket.write(request)
  }

  close(): void {
    this.#asking = false
    this.#socket?.destroy()
    this.#socket = undefined
  }

  #open(): Socket {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    const reader = new ResponseReader()
    const isCurrent = () => this.#socket === socket
    const fail = (error: Error) => {
      if (!isCurrent()) return
      const wasAsking = this.#asking
      this.close()
      if (wasAsking) this.#onEnd(error)
    }
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('closed without an answer')))
    socket.on('data', (piece: Buffer) => {
      if (!isCurrent()) return
      try {
        const answer = reader.read(piece)
        if (!answer) return
        this.#asking = false
        if (answer.closes) this.close()
        this.#onEnd(answer)
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)))
      }
    })
    return socket
  }
}
