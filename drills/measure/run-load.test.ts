import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { runLoad } from './run-load'

const servers: Server[] = []

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const plan = { path: '/', headers: {}, connections: 4, seconds: 0.3 }

describe('runLoad', () => {
  it('counts exactly what the server answered, and its bytes', async () => {
    let served = 0
    const port = await serve((_, response) => {
      served++
      response.end('x'.repeat(1000))
    })
    const { answered, errors, bodyBytes } = await runLoad({ ...plan, port })
    expect(errors).toEqual({})
    expect(answered).toBeGreaterThan(20)
    expect(answered).toBe(served)
    expect(bodyBytes).toBe(served * 1000)
  })

  it('counts other statuses and closed connections as errors, and goes on', async () => {
    let served = 0
    const port = await serve((request, response) => {
      const turn = served++ % 3
      if (turn === 0) response.writeHead(503).end()
      else if (turn === 1) request.socket.destroy()
      else response.setHeader('Connection', 'close').end('fine')
    })
    const { answered, errors } = await runLoad({ ...plan, port })
    expect(errors['status 503']).toBeGreaterThan(0)
    expect(Object.values(errors).reduce((sum, count) => sum + count, 0) + answered).toBe(served)
    expect(answered).toBeGreaterThan(0)
  })

  it('never asks for the same path twice when it has a number in it, and stops after the most', async () => {
    const seen: string[] = []
    const port = await serve((request, response) => {
      seen.push(request.url ?? '')
      response.end()
    })
    await runLoad({ ...plan, port, path: '/{n}', mostRequests: 30 })
    await runLoad({ ...plan, port, path: '/{n}', mostRequests: 30, ratePerSecond: 1000 })
    expect(seen.length).toBe(60)
    expect(new Set(seen).size).toBe(60)
  })

  it('keeps to its rate', async () => {
    const port = await serve((_, response) => response.end())
    const { answered, seconds } = await runLoad({ ...plan, port, seconds: 1, ratePerSecond: 200 })
    expect(answered).toBeGreaterThanOrEqual(199)
    expect(answered).toBeLessThanOrEqual(200)
    expect(seconds).toBeGreaterThan(0.9)
  })

  it('times requests that a stalled server kept waiting from when they were due', async () => {
    let served = 0
    let stalledUntil = 0
    const port = await serve((_, response) => {
      if (++served === 50) stalledUntil = performance.now() + 400
      setTimeout(() => response.end(), Math.max(0, stalledUntil - performance.now()))
    })
    const load = { ...plan, port, seconds: 1, connections: 2 }
    const paced = await runLoad({ ...load, ratePerSecond: 200 })
    // 80 of 200 requests were due during the stall, though only two connections were there to be held up.
    expect(paced.answered).toBeGreaterThanOrEqual(199)
    expect(paced.p99Ms).toBeGreaterThan(300)
  })

  it('says so when nobody listens', async () => {
    const port = await serve(() => {})
    servers[0]?.close()
    await sleep(10)
    const { answered, errors, p99Ms } = await runLoad({ ...plan, port, seconds: 0.1 })
    expect(answered).toBe(0)
    expect(errors['ECONNREFUSED']).toBeGreaterThan(0)
    expect(p99Ms).toBeNaN()
  })
})
