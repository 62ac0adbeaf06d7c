import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * For tests: a way to a real Redis that can be cut or frozen without harm to anybody else who uses it.
 * @returns its URL, and what breaks and mends it
 */
export async function breakableRedis(url: string) {
  const { hostname, port } = new URL(url)
  let state: 'well' | 'cut' | 'frozen' = 'well'
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    if (state === 'cut') return void client.destroy()
    const redis = connect(Number(port) || 6379, hostname)
    for (const [from, to] of [
      [client, redis],
      [redis, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => void (state === 'frozen' || to.write(bytes)))
      from.on('error', () => {})
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const dropAll = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Refuses and ends connections, like a Redis that was stopped. */
    cut() {
      state = 'cut'
      dropAll()
    },
    /** Connections stay and answer nothing, like a Redis whose machine hangs. */
    freeze() {
      state = 'frozen'
    },
    /** What was sent to a frozen Redis is lost, so its connections end. */
    mend() {
      if (state === 'frozen') dropAll()
      state = 'well'
    },
    close() {
      dropAll()
      server.close()
    },
  }
}
