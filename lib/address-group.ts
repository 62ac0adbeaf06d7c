/**
 * Whom an address stands for when requests are counted: an IPv4 address itself; of an IPv6 address the first 64 bits,
 * because a single customer is given all addresses behind them.
 * @param address as a proxy or a socket tells it; may be an IPv4 address in IPv6 clothes, or have a zone behind `%`
 * @returns such as "192.0.2.7" or "2001:db8:0:1::/64"; what is no address is returned as it is
 */
export function addressGroup(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%')
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped) return mapped
  if (!/^[\da-f]*:[\da-f:.]*$/.test(bare)) return address
  const [head = '', tail] = bare.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? 0 : tail.split(':').length
  // "::" stands for as many zeros as are missing; those behind the fourth group are of no interest.
  while (tail !== undefined && groups.length + behind < 8) groups.push('0')
  const network = [...groups, ...(tail ?? '').split(':')].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
