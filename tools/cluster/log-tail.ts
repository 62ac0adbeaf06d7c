import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** The size of a log file now, so that {@link logTail} can tell what was written after. */
export function logSize(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

/** @returns the last lines that were written to a log since it had the size `from`, without empty ones and stacks */
export function logTail(file: string, from: number, lines = 8): string {
  const size = logSize(file)
  const start = Math.max(from, size - 16_384)
  if (size <= start) return ''
  const buffer = Buffer.alloc(size - start)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, buffer, 0, buffer.length, start)
  } finally {
    closeSync(handle)
  }
  const text = stripVTControlCharacters(buffer.toString('utf8')).split('\n')
  return text
    .filter((line) => line.trim())
    .slice(-lines)
    .join('\n')
}
