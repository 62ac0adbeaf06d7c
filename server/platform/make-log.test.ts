import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { makeLog } from './make-log'

function logInto(lines: Record<string, unknown>[], level = 'info') {
  const context = () => ({ requestId: 'r1' })
  return makeLog({ level, replica: 'S1', context }, { write: (line) => void lines.push(JSON.parse(line)) })
}

it('writes one line of JSON with the replica and the context of the moment', () => {
  const lines: Record<string, unknown>[] = []
  logInto(lines).warn({ rows: 3 }, 'three rows\nwait')
  expect(lines).toEqual([
    {
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      replica: 'S1',
      requestId: 'r1',
      rows: 3,
      msg: 'three rows\nwait',
    },
  ])
})

it('cuts secrets from every form that a line can take', () => {
  const lines: Record<string, unknown>[] = []
  const log = logInto(lines)
  const error = Object.assign(new Error('for ada@goldfish.test'), { token: 'sesame' })
  log.error(error)
  log.error(error, 'with a message')
  log.error({ err: error })
  log.error({ err: error }, 'to ada@goldfish.test')
  log.error('to %s', 'ada@goldfish.test')
  log.error({ password: 'sesame', deep: { token: 'sesame' } })
  log.child({}).error({ email: 'ada@goldfish.test' })
  expect(lines).toHaveLength(7)
  expect(JSON.stringify(lines)).not.toMatch(/goldfish\.test|sesame/)
  for (const line of lines.slice(0, 4)) expect(line.err).toMatchObject({ type: 'Error', message: 'for [e-mail]' })
  expect(lines.map(({ msg }) => msg).slice(0, 5)).toEqual([
    'for [e-mail]',
    'with a message',
    'for [e-mail]',
    'to [e-mail]',
    'to [e-mail]',
  ])
})

it('keeps still below its level', () => {
  const lines: Record<string, unknown>[] = []
  logInto(lines, 'error').warn('x')
  logInto(lines, 'silent').fatal('x')
  expect(lines).toEqual([])
})

it('has written every line by the time the process is killed', async () => {
  const script = fileURLToPath(new URL('testing/log-and-die.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script])
  const ended = new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)))
  const pieces = await child.stdout.toArray()
  expect(await ended).toBe('SIGKILL')
  const lines = Buffer.concat(pieces).toString().trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(
    Array.from({ length: 20 }, (_, index) => `line ${index + 1}`),
  )
})
