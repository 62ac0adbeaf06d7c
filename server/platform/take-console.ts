import 'server-only'
import { format, stripVTControlCharacters } from 'node:util'
import { log } from './log'
import { redact } from './redact'

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug'

/**
 * From now on what Next and the libraries print with `console` goes through the log, so that every line of a replica
 * is JSON and none tells of a person. Next prints each error that a page throws, with its stack.
 * Without a replica's entry, in `next dev`, nobody asks for it and all is printed as ever.
 */
export function takeConsole(): void {
  // Called by deploy/replica/console-lines.mjs, which no bundle can import.
  Reflect.set(globalThis, Symbol.for('goldfish.console'), printed)
}

function printed(level: Level, args: unknown[]): void {
  const error = args.find((arg) => arg instanceof Error)
  const others = args.filter((arg) => arg !== error).map((arg) => redact(arg))
  const text = stripVTControlCharacters(format(...others)).trim()
  if (error) log()[level]({ err: error }, text || error.name)
  else if (text) log()[level](text)
}
