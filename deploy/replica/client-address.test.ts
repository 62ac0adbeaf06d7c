import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { settleClientAddress, trustedProxies } from './client-address.mjs'

/** @returns what the shop sees of such a request */
function settled(peer: string, headers: Record<string, string>, networks?: string) {
  const request = { headers: { ...headers }, socket: { remoteAddress: peer } } as unknown as IncomingMessage
  settleClientAddress(request, trustedProxies(networks))
  return request.headers
}

describe('where a request comes from', () => {
  it.each(['127.0.0.1', '::1', '10.1.2.3', '172.31.0.9', '192.168.7.7', '::ffff:10.1.2.3', 'fd00::1', 'fe80::1'])(
    'is what a proxy at %s says',
    (peer) => {
      expect(settled(peer, { 'x-real-ip': '198.51.100.7' })['x-real-ip']).toBe('198.51.100.7')
    },
  )

  it.each(['203.0.113.5', '::ffff:203.0.113.5', '2001:db8::5', '172.32.0.1', '11.0.0.1'])(
    'is not what %s claims, who is no proxy of ours',
    (peer) => {
      const claimed = {
        'x-real-ip': '198.51.100.7',
        'x-forwarded-for': '198.51.100.7',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'for=198.51.100.7',
        'x-request-id': 'always-the-same',
      }
      expect(settled(peer, claimed)).toEqual({ 'x-real-ip': peer.replace('::ffff:', '') })
    },
  )

  it('is the other end when a proxy says nothing, or nonsense', () => {
    expect(settled('127.0.0.1', {})['x-real-ip']).toBe('127.0.0.1')
    expect(settled('127.0.0.1', { 'x-real-ip': 'localhost' })['x-real-ip']).toBe('127.0.0.1')
    expect(settled('127.0.0.1', { 'x-real-ip': '1.2.3.4, 5.6.7.8' })['x-real-ip']).toBe('127.0.0.1')
  })

  it('can be narrowed to the proxies that there are', () => {
    const networks = '203.0.113.0/24, 2001:db8::7'
    expect(settled('203.0.113.9', { 'x-real-ip': '198.51.100.7' }, networks)['x-real-ip']).toBe('198.51.100.7')
    expect(settled('2001:db8::7', { 'x-real-ip': '198.51.100.7' }, networks)['x-real-ip']).toBe('198.51.100.7')
    expect(settled('127.0.0.1', { 'x-real-ip': '198.51.100.7' }, networks)['x-real-ip']).toBe('127.0.0.1')
  })
})

it.each(['everybody', '10.0.0.0/33', '10.0.0.0/x', '10.0.0/8', ''])('says that %j is no network', (networks) => {
  expect(() => trustedProxies(networks)).toThrow(`TRUSTED_PROXIES: "${networks}" is no network`)
})
