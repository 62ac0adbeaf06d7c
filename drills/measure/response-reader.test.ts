import { describe, expect, it } from 'vitest'
import { ResponseReader } from './response-reader'

const plain = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Cache: HIT\r\n\r\nhello'
const chunked =
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\nA;ext=1\r\n, \r\n\r\n1234\r\n0\r\nTrailer: x\r\n\r\n'
const empty = 'HTTP/1.1 304 Not Modified\r\nETag: "x"\r\n\r\n'

describe('ResponseReader', () => {
  it('reads a body of a stated length', () => {
    const answer = new ResponseReader().read(Buffer.from(plain))
    expect(answer).toEqual({ status: 200, proxyCache: 'HIT', bodyBytes: 5, closes: false })
  })

  it('reads a chunked body with line ends in it, an extension and a trailer', () => {
    const answer = new ResponseReader().read(Buffer.from(chunked))
    expect(answer).toEqual({ status: 200, proxyCache: undefined, bodyBytes: 15, closes: true })
  })

  it.each([
    ['plain', plain],
    ['chunked', chunked],
    ['empty', empty],
  ])('reads a %s answer however it is cut, and the next one after it', (_, text) => {
    const bytes = Buffer.from(text)
    const whole = new ResponseReader().read(bytes)
    for (let first = 1; first < bytes.length; first++) {
      for (const second of [first + 1, first + 7, bytes.length - 1]) {
        if (second <= first || second >= bytes.length) continue
        const reader = new ResponseReader()
        expect(reader.read(bytes.subarray(0, first))).toBeUndefined()
        expect(reader.read(bytes.subarray(first, second))).toBeUndefined()
        expect(reader.read(bytes.subarray(second))).toEqual(whole)
        expect(reader.read(Buffer.from(plain))).toMatchObject({ bodyBytes: 5 })
      }
    }
  })

  it.each([
    ['not HTTP/1.1', 'SSH-2.0-x\r\n\r\n'],
    ['an answer without a length', 'HTTP/1.1 200 OK\r\n\r\n'],
    ['more than the answer', `${plain}${plain}`],
    ['bad chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n'],
  ])('refuses with "%s"', (message, text) => {
    expect(() => new ResponseReader().read(Buffer.from(text))).toThrow(message)
  })
})
