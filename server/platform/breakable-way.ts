import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * For tests: a way to a real server that can be cut, frozen or led elsewhere without harm to anybody else who uses it.
 * @param target the server's port on the loopback address
 * @returns the port of the way, and what breaks and mends it
 */
export async function breakableWay(target: number) {
  let port = target
  let state: 'well' | 'cut' | 'frozen' | 'held' = 'well'
  let swallowedBytes = 0
  const held = new Map<Socket, Buffer[]>()
  const endedWhileHeld = new Set<Socket>()
  const sockets = new Set<Socket>()
  const listener = createServer((client) => {
    if (state === 'cut') return void client.destroy()
    const server = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (state === 'frozen') swallowedBytes += bytes.length
        else if (state === 'held' && to === client) held.set(to, [...(held.get(to) ?? []), bytes])
        else to.write(bytes)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        if (state === 'held' && to === client) endedWhileHeld.add(to)
        else to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const dropAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (listener.address() as AddressInfo).port,
    /** How many connections there are. */
    connections: () => sockets.size / 2,
    /** Refuses and ends connections, like a server that was stopped. */
    cut() {
      state = 'cut'
      dropAll()
    },
    /** Connections stay and answer nothing, like a server whose machine hangs. */
    freeze() {
      state = 'frozen'
      swallowedBytes = 0
    },
    /** What was sent in vain since it froze. */
    swallowedBytes: () => swallowedBytes,
    /** From now on what servers say waits here. */
    hold() {
      state = 'held'
    },
    /** All that waits arrives, for each connection in one piece. */
    letGo() {
      state = 'well'
      for (const [to, pieces] of held) to.write(Buffer.concat(pieces))
      for (const to of endedWhileHeld) to.end()
      held.clear()
      endedWhileHeld.clear()
    },
    /** What was sent to a frozen server is lost, so its connections end. */
    mend() {
      if (state === 'frozen') dropAll()
      state = 'well'
    },
    /** New connections go to another server, as when a managed address follows a failover; those that stand stay. */
    leadTo(otherPort: number) {
      port = otherPort
    },
    close() {
      dropAll()
      listener.close()
    },
  }
}
