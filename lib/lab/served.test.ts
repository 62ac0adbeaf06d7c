import { expect, test } from 'vitest'
import { servedOf } from './served'

const entry = {
  name: 'http://localhost:8080/api/cart?x=1',
  entryType: 'resource',
  startTime: 5,
  duration: 12.4,
  serverTiming: [
    { name: 'replica', description: 'S3', duration: 0 },
    { name: 'db', description: '2', duration: 3 },
  ],
}

test('tells who answered, without what the address asked for', () => {
  expect(servedOf(entry)).toEqual({
    replica: 'S3',
    path: '/api/cart',
    milliseconds: 12,
    startTime: 5,
    database: { calls: 2, milliseconds: 3 },
    cache: { calls: 0, milliseconds: 0 },
  })
})

test('a file that the proxy has was answered by no server', () => {
  expect(servedOf({ ...entry, serverTiming: [] })).toBeNull()
  expect(servedOf({ ...entry, name: 'http://localhost:8080/icon.svg?1' })).toBeNull()
})
