import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { processIdentity } from './process-identity'

it('tells one process from another, and from none', async () => {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
  expect(processIdentity(pid)).toBeTruthy()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(processIdentity(pid)).toBeUndefined()
})
