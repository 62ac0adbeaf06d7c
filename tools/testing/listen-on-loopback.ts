import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Lifetime } from '../cluster/lifetime'

/**
 * @param make is told the address first, as what it makes has to know it
 * @returns the address
 */
export async function listenOnLoopback(
  make: (address: string) => RequestListener,
  lifetime: Pick<Lifetime, 'atEnd'>,
): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', make(address))
  lifetime.atEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  return address
}
