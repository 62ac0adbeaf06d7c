import 'server-only'
import { scrubText } from './scrub-text'

const maxFrames = 20
const maxLength = 5_000

/** @returns where an error came from, and not what it says: a stack begins with the message, which may have several lines */
export function stackFrames(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return scrubText(frames.slice(0, maxFrames).join('\n'), maxLength)
}
