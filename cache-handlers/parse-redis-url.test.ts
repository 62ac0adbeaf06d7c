import { expect, test } from 'vitest'
import { parseRedisUrl } from './parse-redis-url.js'

const node = (host: string, port: number) => ({ host, port })

test.for([
  ['redis://localhost', { kind: 'single', nodes: [node('localhost', 6379)], path: '', isTls: false, credentials: {} }],
  ['redis://10.0.0.1:80/3', { nodes: [node('10.0.0.1', 80)], path: '3' }],
  ['redis://[::1]:6400', { nodes: [node('::1', 6400)] }],
  ['rediss://:p%40ss@cache:6380', { isTls: true, credentials: { password: 'p@ss' } }],
  ['redis://user:pa:ss@cache', { credentials: { username: 'user', password: 'pa:ss' } }],
  [
    'redis+sentinel://s1:26379,s2:26379/shop',
    { kind: 'sentinel', nodes: [node('s1', 26379), node('s2', 26379)], path: 'shop' },
  ],
  ['rediss+cluster://u:p@n1:7000,n2', { kind: 'cluster', isTls: true, nodes: [node('n1', 7000), node('n2', 6379)] }],
] as const)('%s', ([url, expected]) => {
  expect(parseRedisUrl(url)).toMatchObject(expected)
})

test.for([
  '',
  'localhost:6379',
  'http://localhost',
  'redis://',
  'redis://a:0',
  'redis://a:65536',
  'redis://a:b',
  'redis://a,b',
  'redis://a/name',
  'redis+sentinel://a:1',
  'redis+cluster://a:1/2',
  'redis://:secret@a:b',
])('refuses %j, and does not repeat a password', (url) => {
  expect(() => parseRedisUrl(url)).toThrow(/^(?!.*secret)/)
})
