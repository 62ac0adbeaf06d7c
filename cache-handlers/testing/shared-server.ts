import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type RedisServer, startRedis } from './redis-server.js'

/** One server for all tests of a file, empty at the beginning of each. To be called at the top of the file. */
export function sharedServer(): () => RedisServer {
  let server: RedisServer | undefined
  const ends: (() => Promise<void>)[] = []
  const running = () => {
    if (!server) throw new Error('the server runs only while a test does')
    return server
  }
  beforeAll(async () => {
    server = await startRedis([], (end) => ends.push(end))
  })
  beforeEach(async () => {
    await running().client.flushall()
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })
  return running
}
