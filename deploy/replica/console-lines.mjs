import { format, stripVTControlCharacters } from 'node:util'
import { replicaName } from './settings.mjs'

/** @typedef {'fatal' | 'error' | 'warn' | 'info' | 'debug'} Level */

/** What `console` calls its levels, and what the log does. @type {[method: 'log' | 'info' | 'warn' | 'error' | 'debug' | 'trace', level: Level][]} */
const levels = [
  ['log', 'info'],
  ['info', 'info'],
  ['warn', 'warn'],
  ['error', 'error'],
  ['debug', 'debug'],
  ['trace', 'debug'],
]

/**
 * From now on everything that is printed is one line of JSON: by `console`, by Node's own warnings, by an error that
 * nobody caught. As soon as the application has started, its log writes them (server/platform/take-console.ts).
 */
export function printLines() {
  for (const [method, level] of levels) {
    console[method] = (/** @type {unknown[]} */ ...args) => print(level, args)
  }
  // Node's own listener prints text.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => print('warn', [warning]))
  process.on('uncaughtException', (error) => {
    print('fatal', ['uncaught exception', error])
    process.exit(1)
  })
}

/** @param {Level} level @param {unknown[]} args */
function print(level, args) {
  const log = Reflect.get(globalThis, Symbol.for('goldfish.console'))
  if (typeof log === 'function') return void log(level, args)
  const msg = stripVTControlCharacters(format(...args)).trim()
  if (msg === '') return
  process.stdout.write(`${JSON.stringify({ level, time: new Date().toISOString(), replica: replicaName, msg })}\n`)
}
