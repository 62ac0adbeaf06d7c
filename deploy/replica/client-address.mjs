import { BlockList, isIP, isIPv4 } from 'node:net'

/** Addresses that nobody has on the internet: the proxy comes from one of them, and shoppers do not. */
const privateNetworks =
  '127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,100.64.0.0/10,::1/128,fc00::/7,fe80::/10'

/** What a proxy says about a request, and what we believe of nobody else. */
const proxyHeaders = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-request-id',
]

/**
 * @param {string} [networks] TRUSTED_PROXIES: addresses and networks such as "10.0.0.0/8,192.0.2.7"
 * @throws {Error} that names what is none
 */
export function trustedProxies(networks = privateNetworks) {
  const list = new BlockList()
  for (const network of networks.split(',').map((part) => part.trim())) {
    const [address = '', bits] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    const length = Number(bits ?? (family === 'ipv4' ? 32 : 128))
    try {
      if (isIP(address) === 0) throw new Error('no address')
      list.addSubnet(address, length, family)
    } catch {
      throw new Error(`TRUSTED_PROXIES: "${network}" is no network; for example TRUSTED_PROXIES=10.0.0.0/8,192.0.2.7`)
    }
  }
  return list
}

/**
 * Makes `X-Real-IP` say where a request comes from: what the proxy says when it comes from the proxy, and otherwise the
 * other end of the connection, whatever it claims to be.
 * @param {import('node:http').IncomingMessage} request
 * @param {BlockList} trusted
 */
export function settleClientAddress({ headers, socket }, trusted) {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  const isProxy = isIP(peer) !== 0 && trusted.check(peer, isIPv4(peer) ? 'ipv4' : 'ipv6')
  const told = headers['x-real-ip']
  if (!isProxy) for (const name of proxyHeaders) delete headers[name]
  headers['x-real-ip'] = isProxy && typeof told === 'string' && isIP(told) !== 0 ? told : peer
}
