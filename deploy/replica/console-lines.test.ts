import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const moduleUrl = new URL('console-lines.mjs', import.meta.url).href

/** @returns what a replica's process that does this prints, line by line, and how it ends */
function run(code: string) {
  const script = `import { printLines } from '${moduleUrl}'; printLines(); ${code}`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, REPLICA_NAME: 'S7' },
  })
  const lines = stdout.split('\n').filter(Boolean)
  return { lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), stderr, status }
}

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)

it('makes one line of JSON of whatever is printed, and none of nothing', () => {
  const { lines, stderr } = run(`
    console.log('\\u001b[32m▲ Next\\u001b[39m\\n  %s', 'two'); console.log(); console.log('  ')
    console.warn({ a: 1 }); console.error('x', new Error('boom')); console.debug('d')`)
  expect(stderr).toBe('')
  expect(lines).toEqual([
    { level: 'info', time, replica: 'S7', msg: '▲ Next\n  two' },
    { level: 'warn', time, replica: 'S7', msg: '{ a: 1 }' },
    { level: 'error', time, replica: 'S7', msg: expect.stringContaining('x Error: boom\n') },
    { level: 'debug', time, replica: 'S7', msg: 'd' },
  ])
})

it('makes a line of a warning of Node, and of an error that nobody caught, and ends', () => {
  const { lines, stderr, status } = run(`
    process.emitWarning('old', 'DeprecationWarning'); setTimeout(() => { throw new Error('boom') }, 20)`)
  expect(stderr).toBe('')
  expect(lines).toMatchObject([
    { level: 'warn', msg: expect.stringContaining('DeprecationWarning: old') },
    { level: 'fatal', msg: expect.stringContaining('uncaught exception Error: boom') },
  ])
  expect(status).toBe(1)
})

it('makes a line of a promise that nobody waited for', () => {
  const { lines, stderr, status } = run(`void Promise.reject(new Error('boom'))`)
  expect(stderr).toBe('')
  expect(lines).toMatchObject([{ level: 'fatal', msg: expect.stringContaining('boom') }])
  expect(status).toBe(1)
})

it('leaves the writing to the log of the application as soon as there is one', () => {
  const { lines } = run(`
    Reflect.set(globalThis, Symbol.for('goldfish.console'), (level, args) => process.stdout.write(JSON.stringify({ level, args }) + '\\n'))
    console.warn('a', 1)`)
  expect(lines).toEqual([{ level: 'warn', args: ['a', 1] }])
})
