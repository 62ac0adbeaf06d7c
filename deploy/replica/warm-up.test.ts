import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { startReplica } from '../testing/start-replica'

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: shop\r\n\r\n`

test('a replica listens only when it is warm, and is ready then', async () => {
  const replica = await startReplica()
  const ready = await replica.get('/api/health/ready')
  expect([ready.status, await ready.json()]).toEqual([200, { reason: 'serving' }])
  const answer = await replica.get('/anything')
  expect(await answer.json()).toMatchObject({ phase: 'serving' })
  expect(answer.headers.get('keep-alive')).toBe('timeout=75')
  expect(replica.log()).toMatch(/"msg":"ready after \d+ ms of warming up"/)
  expect(replica.log()).not.toContain('not ready')
})

test('one whose first page cannot be made says what is missing, and closes the connection of whoever wants more', async () => {
  const replica = await startReplica({ STARTS_BROKEN: 'yes' })
  expect(replica.log()).toContain('"msg":"not ready: / answers 500 {\\"detail\\":\\"no template\\"}"')
  const ready = await replica.get('/api/health/ready')
  expect([ready.status, await ready.json()]).toEqual([503, { reason: 'starting' }])
  expect((await replica.get('/api/health/live')).status).toBe(200)
  expect(await replica.talk(request('/anything')).answer).toBe('')
  expect(await replica.talk(request('/never')).answer).toBe('')

  await replica.get('/api/health/mend')
  await expect.poll(async () => (await replica.get('/api/health/ready')).status).toBe(200)
  expect((await replica.get('/anything')).status).toBe(200)
  expect(replica.log().match(/not ready/g)).toHaveLength(1)
})

test('one that is told to leave before it is warm goes', async () => {
  const replica = await startReplica({ STARTS_BROKEN: 'yes', DRAIN_SECONDS: '0.2' })
  replica.signal('SIGTERM')
  const { code, log } = await replica.ended
  expect(code).toBe(0)
  expect(log).not.toContain('ready after')
})

test('one whose port is taken ends, and says so', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const replica = await startReplica({ PORT: String(port) })
  const { code, log } = await replica.ended
  other.close()
  expect(code).toBe(1)
  expect(log).toContain('EADDRINUSE')
})
